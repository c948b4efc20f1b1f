using System.Text;
using System.Text.RegularExpressions;
using ConfluenceOps.Markup.Quoting;

namespace ConfluenceOps.Answering.Replies;

/// <summary>A reply without HTML and without definitions of links; what looks like it in code stays.</summary>
internal static partial class ReplyMarkup
{
    /// <summary>Takes it out.</summary>
    /// <returns>The text, and how many tags and definitions were in it.</returns>
    public static (string Text, int Removed) Remove(string text)
    {
        var (removed, at) = (0, 0);
        var kept = new StringBuilder(text.Length);
        foreach (var code in MarkdownCode.In(text).Code.Where(code => code.Start.Value >= at))
        {
            Keep(text[at..code.Start.Value]);
            kept.Append(text.AsSpan(code.Start.Value, code.End.Value - code.Start.Value));
            at = code.End.Value;
        }
        Keep(text[at..]);
        return (kept.ToString(), removed);

        void Keep(string prose) => kept.Append(Markup().Replace(prose, found =>
        {
            // A line break in a table is no more than that.
            if (Break().IsMatch(found.Value))
                return found.Value;
            removed++;
            return "";
        }));
    }

    [GeneratedRegex("""</?[A-Za-z][^<>:@]*>|</?[A-Za-z][A-Za-z0-9-]*\s[^<>]*>|^[ \t>]*\[[^\]\n]+\]:[ \t]*\S+[^\n]*$""", RegexOptions.Multiline)]
    private static partial Regex Markup();

    [GeneratedRegex(@"^<br\s*/?>$", RegexOptions.IgnoreCase)]
    private static partial Regex Break();
}
