using System.Text;

namespace ConfluenceOps.Http.Errors;

/// <summary>A server's own words inside a message of ours: bounded, on one line, and without control characters.</summary>
internal static class Quoted
{
    private const int Longest = 300;

    /// <summary>The words after a colon and in quotes, or nothing.</summary>
    public static string Words(string? said)
    {
        if (string.IsNullOrWhiteSpace(said))
            return "";
        var text = new StringBuilder();
        foreach (var rune in said.EnumerateRunes())
        {
            if (text.Length >= Longest)
            {
                text.Append('…');
                break;
            }
            if (Rune.IsControl(rune) || Rune.IsWhiteSpace(rune))
                text.Append(text.Length > 0 && text[^1] != ' ' ? " " : "");
            else
                text.Append(rune.ToString());
        }
        return $": \"{text.ToString().Trim()}\"";
    }
}
