using System.Buffers;
using System.Globalization;
using System.Text;

namespace ConfluenceOps.Markup.Quoting;

/// <summary>Walks once over a text in Markdown and takes over what people see.</summary>
internal sealed class ShownMarkdown
{
    /// <summary>How often over the text's length tags without an end may be read in vain, before every sign that could begin one is taken for one.</summary>
    private const int MostVainReading = 8;

    private static readonly SearchValues<char> _signs = SearchValues.Create("<&\\[\n");

    private static readonly SearchValues<char> _addressEnds = SearchValues.Create("<> \t\r\n");

    private readonly string _text;
    private readonly MarkdownCode _code;
    private readonly LinkDefinitions _definitions;
    private readonly StringBuilder _shown;
    private readonly Dictionary<string, int> _last = new(StringComparer.Ordinal);
    private int _at;
    private int _nextCode;
    private int _nextHtml;
    private long _readInVain;
    private string? _hiding;
    private int _depth;

    private ShownMarkdown(string text)
    {
        _text = text;
        _code = MarkdownCode.In(text);
        _definitions = LinkDefinitions.Of(text);
        _shown = new StringBuilder(text.Length);
    }

    /// <summary>The text that people see.</summary>
    /// <returns>The same text where there is nothing to hide anything with.</returns>
    public static string Of(string markdown) => markdown.AsSpan().ContainsAny("<&[") ? new ShownMarkdown(markdown).Read() : markdown;

    private string Read()
    {
        var isLineStart = true;
        while (_at < _text.Length)
        {
            if (TakeCode())
            {
                isLineStart = false;
                continue;
            }
            var sign = _text[_at];
            if (sign == '[' && isLineStart && _definitions.At(_text, _at) is { } definition)
                Take(definition.Kept, definition.Length);
            else if (sign == '\\' && _at + 1 < _text.Length && _text[_at + 1] != '\n' && IsEscape())
                Take(_text.Substring(_at, 2), 2);
            else if (!(sign == '<' && TakeMarkup()) && !(sign == '&' && SkipReference()))
                TakeText();
            isLineStart = IsLineStart(isLineStart);
        }
        return _shown.ToString();
    }

    /// <summary>Whether nothing but what may stand before a definition has been read of this line.</summary>
    private bool IsLineStart(bool wasLineStart) => _at > 0 && (_text[_at - 1] == '\n' || (wasLineStart && _text[_at - 1] is ' ' or '\t' or '>' or '-' or '*' or '+'));

    private bool TakeCode()
    {
        while (_nextCode < _code.Code.Count && _code.Code[_nextCode].Start.Value < _at)
            _nextCode++;
        if (_nextCode == _code.Code.Count || _code.Code[_nextCode].Start.Value != _at)
            return false;
        var length = _code.Code[_nextCode].End.Value - _at;
        Take(_text.Substring(_at, length), length);
        return true;
    }

    private bool IsEscape()
    {
        while (_nextHtml < _code.Html.Count && _code.Html[_nextHtml].End.Value <= _at)
            _nextHtml++;
        return _code.IsRead && (_nextHtml == _code.Html.Count || _code.Html[_nextHtml].Start.Value > _at);
    }

    /// <summary>Everything up to the next sign that may mean something, and at least one.</summary>
    private void TakeText()
    {
        var end = _text[_at] is ' ' or '\t' or '>' or '-' or '*' or '+' or '\n' ? _at + 1 : _at + 1 + Ahead(_at + 1);
        if (_nextCode < _code.Code.Count && _code.Code[_nextCode].Start.Value is var code && code > _at)
            end = Math.Min(end, code);
        Take(_text[_at..end], end - _at);
    }

    private int Ahead(int at)
    {
        var found = _text.AsSpan(at).IndexOfAny(_signs);
        return found < 0 ? _text.Length - at : found;
    }

    private bool TakeMarkup()
    {
        if (SkipTo("<!--", "-->") || SkipTo("<![CDATA[", "]]>") || SkipTo("<?", "?>"))
            return true;
        if (_at + 2 < _text.Length && _text[_at + 1] == '!' && char.IsAsciiLetter(_text[_at + 2]))
            return SkipTo("<!", ">");
        return HtmlTag.MayBegin(_text, _at) && !IsAddress() && TakeTag();
    }

    /// <summary>Whether an address in angle brackets stands here, of which all is seen.</summary>
    private bool IsAddress()
    {
        var rest = _text.AsSpan(_at + 1);
        var end = rest.IndexOfAny(_addressEnds);
        return end > 0 && rest[end] == '>' && rest[..end].IndexOfAny(':', '@') > 0;
    }

    /// <summary>Passes over what a beginning and an end enclose. A block of it that does not end hides the whole rest of a page.</summary>
    private bool SkipTo(string begin, string end)
    {
        if (string.CompareOrdinal(_text, _at, begin, 0, begin.Length) != 0)
            return false;
        var found = _at + begin.Length <= LastOf(end) ? _text.IndexOf(end, _at + begin.Length, StringComparison.Ordinal) : -1;
        if (found < 0 && _at > 0 && _text[_at - 1] != '\n' && _code.IsRead && IsEscape())
            return false;
        _at = found < 0 ? _text.Length : found + end.Length;
        return true;
    }

    /// <summary>Where it stands for the last time, so that a text is not searched to its end again and again.</summary>
    private int LastOf(string end)
    {
        if (!_last.TryGetValue(end, out var last))
            _last[end] = last = _text.LastIndexOf(end, StringComparison.Ordinal);
        return last;
    }

    private bool TakeTag()
    {
        if (_readInVain > (long)MostVainReading * _text.Length)
            return SkipTo("<", ">");
        if (HtmlTag.At(_text, _at) is not { } tag)
        {
            _readInVain += _text.Length - _at;
            return false;
        }
        if (_hiding is not null)
            CountHidden(tag);
        else if (!tag.IsHidden && (!tag.IsWhite || tag.HasGround))
            _shown.Append(tag.Shown);
        else if (!tag.IsEnd && !tag.IsEmpty)
            (_hiding, _depth) = (tag.Name, 1);
        _at = tag.End;
        return true;
    }

    private void CountHidden(HtmlTag tag)
    {
        if (!tag.Name.Equals(_hiding, StringComparison.OrdinalIgnoreCase))
            return;
        _depth += tag.IsEnd ? -1 : 1;
        if (_depth == 0)
            _hiding = null;
    }

    /// <summary>Passes over the number of an invisible character, as in <c>&amp;#x200B;</c>.</summary>
    private bool SkipReference()
    {
        var rest = _text.AsSpan(_at, Math.Min(12, _text.Length - _at));
        var end = rest.IndexOf(';');
        if (end < 3 || rest[1] != '#')
            return false;
        var isHex = rest[2] is 'x' or 'X';
        if (!int.TryParse(rest[(isHex ? 3 : 2)..end], isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || !Rune.TryCreate(number, out var rune) || !InvisibleCharacters.IsInvisible(rune))
            return false;
        _at += end + 1;
        return true;
    }

    private void Take(string shown, int length)
    {
        if (_hiding is null)
            _shown.Append(shown);
        _at += length;
    }
}
