using System.Text.Json;
using System.Text.Json.Serialization;
using ConfluenceOps.Documents.Automations;

namespace ConfluenceOps.Imports.Automations;

/// <summary>What a webhook gets to read.</summary>
/// <param name="Automation">The automation.</param>
/// <param name="Trigger">What started it.</param>
/// <param name="Site">The site of the space.</param>
/// <param name="Space">The key of the space.</param>
/// <param name="Documents">The documents; of more than two hundred the rest follows in messages of their own.</param>
/// <param name="Text">All of it in words, as chats show it.</param>
internal sealed record AutomationNotice(string Automation, AutomationTrigger Trigger, string Site, string Space, IReadOnlyList<NoticedDocument> Documents, string Text)
{
    public static AutomationNotice Of(AutomationMessage message) => new(
        message.Automation,
        message.Trigger,
        message.Site,
        message.Space,
        [.. message.Documents.Select(document => new NoticedDocument(document.Id, document.Title, document.Url))],
        $"{message.Automation}: {message.Trigger} in {message.Space}: {FirstFew.Of(message.Documents.Select(document => document.Title).ToList(), 10)}.");

    public string ToJson() => JsonSerializer.Serialize(this, NoticeJson.Default.AutomationNotice);
}

/// <summary>A document that a webhook is told of.</summary>
internal sealed record NoticedDocument(long Id, string Title, Uri? Url);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(AutomationNotice))]
internal sealed partial class NoticeJson : JsonSerializerContext;
