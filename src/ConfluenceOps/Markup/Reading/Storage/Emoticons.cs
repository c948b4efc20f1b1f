using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace ConfluenceOps.Markup.Reading.Storage;

/// <summary>Emoticons, as the character that each stands for.</summary>
internal static class Emoticons
{
    /// <summary>Names from before Unicode had them all.</summary>
    private static readonly FrozenDictionary<string, string> ByName = new Dictionary<string, string>
    {
        ["smile"] = "🙂",
        ["sad"] = "🙁",
        ["cheeky"] = "😛",
        ["laugh"] = "😄",
        ["wink"] = "😉",
        ["thumbs-up"] = "👍",
        ["thumbs-down"] = "👎",
        ["information"] = "ℹ️",
        ["tick"] = "✅",
        ["cross"] = "❌",
        ["warning"] = "⚠️",
        ["plus"] = "➕",
        ["minus"] = "➖",
        ["question"] = "❓",
        ["light-on"] = "💡",
        ["light-off"] = "🌑",
        ["yellow-star"] = "⭐",
        ["red-star"] = "❤️",
        ["green-star"] = "💚",
        ["blue-star"] = "💙",
        ["heart"] = "❤️",
        ["broken-heart"] = "💔",
    }.ToFrozenDictionary();

    public static void Read(StorageReader reader)
    {
        var fallback = reader.Attribute("ac:emoji-fallback");
        var name = reader.Attribute("ac:name");
        var shortName = reader.Attribute("ac:emoji-shortname");
        var emoji = IsCharacter(fallback) ? fallback : FromCodePoints(reader.Attribute("ac:emoji-id")) ?? FromName(name, shortName);
        if (emoji is null)
            reader.Losses.Add("emoticon", shortName ?? name);
        emoji ??= shortName ?? fallback ?? (name is null ? null : $":{name}:");
        reader.Flow.AddText(emoji, isLiteral: true, reader.Style);
    }

    /// <summary>Where there is no character, Cloud writes the short name, such as <c>:party_parrot:</c>.</summary>
    private static bool IsCharacter(string? fallback) => !string.IsNullOrEmpty(fallback) && fallback[0] != ':';

    /// <summary>Cloud names every emoticon that has no name of its own a blue star.</summary>
    private static string? FromName(string? name, string? shortName) =>
        name is null || name == "blue-star" && shortName is not null ? null : ByName.GetValueOrDefault(name);

    /// <summary>An id is the code points in hexadecimal, such as <c>1f1e8-1f1ed</c>; other ids are Atlassian's own.</summary>
    private static string? FromCodePoints(string? id)
    {
        var text = new StringBuilder();
        foreach (var part in (id ?? "").Split('-'))
        {
            if (!int.TryParse(part, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) || code < ' ' || !Rune.IsValid(code))
                return null;
            text.Append(new Rune(code));
        }
        return text.ToString();
    }
}
