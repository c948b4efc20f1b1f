using System.Text;

namespace ConfluenceOps.Markup.Quoting;

/// <summary>A tag as a browser reads it, and whether it hides what it begins.</summary>
internal sealed class HtmlTag
{
    private static readonly HashSet<string> _empty = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
    };

    /// <summary>Nothing in these is text for people.</summary>
    private static readonly HashSet<string> _unseen = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "template", "noscript", "iframe", "object", "embed", "head", "title", "meta", "link", "datalist",
    };

    /// <summary>What people see the effect of. Others may hold words that nobody sees.</summary>
    private static readonly HashSet<string> _attributes = new(StringComparer.OrdinalIgnoreCase)
    {
        "align", "alt", "checked", "colspan", "href", "id", "name", "open", "rowspan", "src", "start", "title", "type",
    };

    private readonly StringBuilder _shown = new("<");

    private HtmlTag()
    {
    }

    /// <summary>The name of its element, as it is written.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Whether it ends an element.</summary>
    public bool IsEnd { get; private set; }

    /// <summary>Whether its element has nothing inside.</summary>
    public bool IsEmpty => _empty.Contains(Name);

    /// <summary>Whether people see nothing of its element.</summary>
    public bool IsHidden { get; private set; }

    /// <summary>Whether its text has the colour of paper.</summary>
    public bool IsWhite { get; private set; }

    /// <summary>Whether it has a colour behind its text.</summary>
    public bool HasGround { get; private set; }

    /// <summary>Whether it ends its element itself, as XML can.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>Where the text goes on behind it.</summary>
    public int End { get; private set; }

    /// <summary>The tag with those attributes alone whose effect people see.</summary>
    public string Shown => _shown.ToString();

    /// <summary>Reads a tag.</summary>
    /// <param name="text">Where it stands.</param>
    /// <param name="at">Where its <c>&lt;</c> is, with a letter or a slash and a letter behind it.</param>
    /// <returns>Null when it does not end.</returns>
    public static HtmlTag? At(string text, int at)
    {
        var tag = new HtmlTag { IsEnd = text[at + 1] == '/' };
        at += tag.IsEnd ? 2 : 1;
        var start = at;
        while (at < text.Length && !IsSpace(text[at]) && text[at] is not ('/' or '>'))
            at++;
        tag.Name = text[start..at];
        tag.IsHidden = _unseen.Contains(tag.Name);
        tag._shown.Append(tag.IsEnd ? "/" : "").Append(tag.Name);
        while (at < text.Length && text[at] != '>')
            at = IsSpace(text[at]) || text[at] == '/' ? at + 1 : tag.ReadAttribute(text, at);
        tag._shown.Append('>');
        tag.IsClosed = at <= text.Length && text[at - 1] == '/';
        tag.End = at + 1;
        return at < text.Length ? tag : null;
    }

    /// <summary>Whether a tag may begin there.</summary>
    public static bool MayBegin(string text, int at) =>
        (at + 1 < text.Length && char.IsAsciiLetter(text[at + 1])) || (at + 2 < text.Length && text[at + 1] == '/' && char.IsAsciiLetter(text[at + 2]));

    private static bool IsSpace(char sign) => sign is ' ' or '\t' or '\n' or '\r' or '\f';

    private int ReadAttribute(string text, int at)
    {
        var start = at;
        for (at++; at < text.Length && !IsSpace(text[at]) && text[at] is not ('=' or '/' or '>');)
            at++;
        var name = text[start..at];
        var after = at;
        while (after < text.Length && IsSpace(text[after]))
            after++;
        var value = "";
        if (after < text.Length && text[after] == '=')
            at = ReadValue(text, after + 1, out value);
        if (_attributes.Contains(name))
            _shown.Append(' ').Append(text, start, Math.Min(at, text.Length) - start);
        IsHidden |= name.Equals("hidden", StringComparison.OrdinalIgnoreCase);
        // Confluence's own for the cells of a table.
        HasGround |= name.Equals("data-highlight-colour", StringComparison.OrdinalIgnoreCase) && !HiddenStyle.IsPaper(value);
        if (name.Equals("style", StringComparison.OrdinalIgnoreCase))
            ReadStyle(HiddenStyle.Of(value));
        return at;
    }

    private void ReadStyle(HiddenStyle style)
    {
        IsHidden |= style.Hides;
        IsWhite |= style.IsWhite;
        HasGround |= style.HasGround;
    }

    private static int ReadValue(string text, int at, out string value)
    {
        while (at < text.Length && IsSpace(text[at]))
            at++;
        value = "";
        if (at == text.Length)
            return at;
        if (text[at] is '"' or '\'')
        {
            var end = text.IndexOf(text[at], at + 1);
            value = end < 0 ? "" : text[(at + 1)..end];
            return end < 0 ? text.Length : end + 1;
        }
        var start = at;
        while (at < text.Length && !IsSpace(text[at]) && text[at] != '>')
            at++;
        value = text[start..at];
        return at;
    }
}
