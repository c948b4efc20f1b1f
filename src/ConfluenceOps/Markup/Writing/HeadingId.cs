using System.Globalization;
using System.Text;

namespace ConfluenceOps.Markup.Writing;

/// <summary>The names by which those who show Markdown let links lead to a heading.</summary>
internal static class HeadingId
{
    private const string NotInObsidian = "!\"#$%&()*+,.:;<=>?@^`{|}~/[]\\";

    /// <summary>Small letters, digits, hyphens and underscores; other signs go, spaces become hyphens.</summary>
    public static string GitHub(string heading)
    {
        var id = new StringBuilder(heading.Length);
        foreach (var rune in heading.Trim().EnumerateRunes())
        {
            if (rune.Value is ' ' or '-')
                id.Append('-');
            else if (IsWord(rune))
                id.Append(Rune.ToLowerInvariant(rune));
        }
        return id.ToString();
    }

    /// <summary>Small letters, and hyphens for spaces; other signs stay.</summary>
    public static string AzureDevOps(string heading) => heading.Trim().ToLowerInvariant().Replace(' ', '-');

    /// <summary>The heading itself, without the signs that mean something in a link of Obsidian's.</summary>
    public static string Obsidian(string heading) => string.Join(' ',
        string.Concat(heading.Select(c => NotInObsidian.Contains(c) ? ' ' : c)).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static bool IsWord(Rune rune) => Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or
        UnicodeCategory.LetterNumber or UnicodeCategory.ConnectorPunctuation;
}
