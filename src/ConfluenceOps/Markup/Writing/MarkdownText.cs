namespace ConfluenceOps.Markup.Writing;

/// <summary>Writes text so that it reads as the same text, and escapes no more than that needs.</summary>
internal readonly ref struct MarkdownText(MarkdownOutput output, Syntax syntax, Place place, ReadOnlySpan<char> text, char after)
{
    private readonly ReadOnlySpan<char> _text = text;

    /// <summary>Whether brackets would end the words of a link.</summary>
    public bool IsInLink { get; init; }

    /// <summary>Whether a tilde would end struck text.</summary>
    public bool IsStruck { get; init; }

    /// <summary>Whether an equals sign would end highlighted text.</summary>
    public bool IsHighlighted { get; init; }

    public void Write()
    {
        var start = output.IsLineStart && place == Place.Paragraph ? LineStart.Write(output, syntax, _text) : 0;
        var before = start == 0 ? output.Last : _text[start - 1];
        while (start < _text.Length)
        {
            var length = _text[start..].IndexOfAny(syntax.Special);
            if (length < 0)
                break;
            var at = start + length;
            output.Write(_text[start..at]);
            if (NeedsEscape(at, at == 0 ? before : _text[at - 1]))
                output.Write('\\');
            output.Write(_text[at]);
            start = at + 1;
        }
        output.Write(_text[start..]);
    }

    private bool NeedsEscape(int at, char before)
    {
        var next = At(at + 1);
        return _text[at] switch
        {
            '\\' => next is '\0' or '\n' || Flanks.IsAsciiPunctuation(next),
            '`' or '$' => true,
            '*' => before != ' ' || next != ' ',
            '_' => !IsInsideWord(at),
            '[' => IsInLink || syntax.HasWikiLinks && next == '[' || next is ' ' or 'x' or 'X' && At(at + 2) == ']',
            ']' => IsInLink || next == '(',
            '<' => char.IsLetter(next) || next is '/' or '!' or '?',
            '&' => IsReference(_text[(at + 1)..]),
            '~' => IsStruck || before == '~' || next == '~' || Flanks.CanClose(before, next),
            '=' => IsHighlighted || before == '=' || next == '=',
            '%' => before == '%' || next == '%',
            '^' => before is ' ' or '\n' or '[',
            '|' => place == Place.Cell,
            '!' => next == '[' && at + 1 == _text.Length,
            '#' => place == Place.Heading && before == ' ' && after == '\0' && _text[at..].TrimEnd('#').IsEmpty,
            _ => false,
        };
    }

    private char At(int index) => index < _text.Length ? _text[index] : index == _text.Length ? after : '\0';

    /// <summary>Underscores inside a word, such as snake_case, mean nothing. Of a long row of them each would look at all.</summary>
    private bool IsInsideWord(int at)
    {
        const int longest = 8;
        var start = at;
        while (start > 0 && at - start < longest && _text[start - 1] == '_')
            start--;
        var end = at;
        while (end < _text.Length && end - at < longest && _text[end] == '_')
            end++;
        return start > 0 && Flanks.IsWord(_text[start - 1]) && Flanks.IsWord(At(end));
    }

    /// <summary>Whether an ampersand before this text would make it a character reference.</summary>
    public static bool IsReference(ReadOnlySpan<char> text)
    {
        const int longest = 33;
        var end = text[..Math.Min(text.Length, longest)].IndexOf(';');
        if (end < 1)
            return false;
        foreach (var c in text[(text[0] == '#' ? 1 : 0)..end])
        {
            if (!char.IsAsciiLetterOrDigit(c))
                return false;
        }
        return true;
    }
}
