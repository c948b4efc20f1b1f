using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace ConfluenceOps.Markup.Reading;

/// <summary>The characters that emoji stand for.</summary>
internal static class Emoji
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

    /// <summary>Adds an emoji; one that has no character keeps its name, and is counted.</summary>
    /// <param name="draft">Takes it.</param>
    /// <param name="character">As the site wrote it, if it did.</param>
    /// <param name="id">Atlassian's id.</param>
    /// <param name="name">The name of an emoticon.</param>
    /// <param name="shortName">The name between colons.</param>
    public static void Add(Draft draft, string? character, string? id, string? name, string? shortName)
    {
        var emoji = IsCharacter(character) ? character : FromCodePoints(id) ?? (name is null ? null : ByName.GetValueOrDefault(name));
        if (emoji is null)
            draft.Losses.Add("emoticon", shortName);
        draft.AddText(emoji ?? shortName ?? character);
    }

    /// <summary>Where there is no character, Cloud writes the short name, such as <c>:party_parrot:</c>.</summary>
    private static bool IsCharacter(string? fallback) => !string.IsNullOrEmpty(fallback) && fallback[0] != ':';

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
