using System.Text;
using System.Text.RegularExpressions;

namespace ConfluenceOps.Documents.Filters;

/// <summary>A pattern that a text matches or not, which cannot take forever, whoever wrote it.</summary>
internal sealed class TextPattern
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly string _pattern;
    private readonly Regex _regex;

    private TextPattern(string pattern, string regex, bool mindsCase, RegexOptions options)
    {
        _pattern = pattern;
        _regex = new Regex(regex, options | RegexOptions.CultureInvariant | (mindsCase ? RegexOptions.None : RegexOptions.IgnoreCase), Patience);
    }

    /// <summary>A regular expression, as -match has it.</summary>
    /// <exception cref="RegexParseException">It is none.</exception>
    public static TextPattern Match(string pattern, bool mindsCase) => new(pattern, pattern, mindsCase, RegexOptions.None);

    /// <summary>A pattern with wildcards, as -like has it: <c>*</c>, <c>?</c>, <c>[a-z]</c>, and a backtick before a sign that means itself.</summary>
    /// <remarks>Matched without going back, in time that follows the text's length.</remarks>
    /// <exception cref="RegexParseException">A range in it runs backwards.</exception>
    /// <exception cref="NotSupportedException">It is too long for that way of matching.</exception>
    public static TextPattern Like(string pattern, bool mindsCase) =>
        new(pattern, Translate(pattern), mindsCase, RegexOptions.NonBacktracking | RegexOptions.Singleline);

    public bool IsIn(string text, Document document)
    {
        try
        {
            return _regex.IsMatch(text);
        }
        catch (RegexMatchTimeoutException e)
        {
            throw new FilterTooSlowException(_pattern, document.Id, Patience, e);
        }
    }

    private static string Translate(string pattern)
    {
        var regex = new StringBuilder(@"\A");
        for (var at = 0; at < pattern.Length; at++)
        {
            switch (pattern[at])
            {
                case '*':
                    regex.Append(".*");
                    break;
                case '?':
                    regex.Append('.');
                    break;
                case '[' when pattern.IndexOf(']', at + 1) is var end && end > at + 1:
                    regex.Append('[').Append(Regex.Replace(pattern[(at + 1)..end], @"[\\\[\]^]", @"\$0")).Append(']');
                    at = end;
                    break;
                case '`' when at + 1 < pattern.Length:
                    regex.Append(Regex.Escape($"{pattern[++at]}"));
                    break;
                default:
                    regex.Append(Regex.Escape($"{pattern[at]}"));
                    break;
            }
        }

        return regex.Append(@"\z").ToString();
    }
}
