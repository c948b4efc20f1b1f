using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ConfluenceOps.Permissions.Findings.Accepting;

/// <summary>The file as it is written.</summary>
/// <param name="Accepted">What somebody has decided to live with.</param>
internal sealed record AcceptanceFile(IReadOnlyList<Acceptance>? Accepted);

/// <summary>Reads entries by hand: a misspelt "until" must not accept for ever.</summary>
internal sealed class AcceptanceConverter : JsonConverter<Acceptance>
{
    public override Acceptance Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException("An entry is an object.");
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString() ?? "";
            if (name is not ("finding" or "reason" or "until" or "by"))
                throw new JsonException($"An entry has no '{VisibleText.Of(name)}'.");
            if (!reader.Read() || reader.TokenType is not (JsonTokenType.String or JsonTokenType.Null))
                throw new JsonException($"'{name}' is a text.");
            if (reader.GetString() is { } word && !string.IsNullOrWhiteSpace(word))
                words[name] = word.Trim();
        }
        return new Acceptance(Needed(words, "finding"), Needed(words, "reason"), Until(words), words.GetValueOrDefault("by"));
    }

    public override void Write(Utf8JsonWriter writer, Acceptance value, JsonSerializerOptions options) => throw new NotSupportedException();

    private static string Needed(Dictionary<string, string> words, string name) =>
        words.GetValueOrDefault(name) ?? throw new JsonException($"An entry needs a '{name}'.");

    private static DateOnly? Until(Dictionary<string, string> words) =>
        !words.TryGetValue("until", out var text) ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw new JsonException($"'{VisibleText.Of(text)}' is no day; a day looks like 2027-01-31.");
}

[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web, ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    Converters = [typeof(AcceptanceConverter)])]
[JsonSerializable(typeof(AcceptanceFile))]
internal sealed partial class AcceptanceJson : JsonSerializerContext;
