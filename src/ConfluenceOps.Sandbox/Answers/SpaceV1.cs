using System.Text.Json;
using ConfluenceOps.Sandbox.Hosting;
using ConfluenceOps.Sandbox.Model;

namespace ConfluenceOps.Sandbox.Answers;

/// <summary>Spaces as v1 words them.</summary>
internal static class SpaceV1
{
    private static readonly Expansions Nothing = new([]);

    /// <param name="exchange">The request.</param>
    /// <param name="json">Where to write.</param>
    /// <param name="space">The space.</param>
    /// <param name="expand">What is expanded; null for nothing, as inside of other answers.</param>
    public static void Write(Exchange exchange, Utf8JsonWriter json, SandboxSpace space, Expansions? expand = null)
    {
        json.WriteStartObject();
        json.WriteNumber("id"u8, space.Id);
        json.WriteString("key"u8, space.Key);
        json.WriteString("alias"u8, space.Key);
        json.WriteString("name"u8, space.Name);
        json.WriteString("type"u8, space.Type);
        json.WriteString("status"u8, space.Status);
        if (expand?.Has("description.plain") is true)
            WriteDescription(json, space.Description);
        if (expand?.Has("homepage") is true && space.HomepageId is { } id && exchange.Sight.Find(id) is { } homepage)
        {
            json.WritePropertyName("homepage"u8);
            ContentV1.Write(exchange, json, homepage, Nothing);
        }

        json.WriteExpandable("settings", "metadata", "operations", "lookAndFeel", "permissions", "icon", "description", "theme", "history", "homepage", "identifiers");
        json.WriteStartObject("_links"u8);
        json.WriteString("webui"u8, "/spaces/" + space.Key);
        json.WriteString("self"u8, $"{exchange.Server.Base}/rest/api/space/{space.Key}");
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteDescription(Utf8JsonWriter json, string text)
    {
        json.WriteStartObject("description"u8);
        json.WriteStartObject("plain"u8);
        json.WriteString("value"u8, text);
        json.WriteString("representation"u8, "plain"u8);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
