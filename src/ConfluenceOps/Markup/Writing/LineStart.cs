namespace ConfluenceOps.Markup.Writing;

/// <summary>Text that would begin a heading, list, quote, table, rule or definition if it began a line.</summary>
internal static class LineStart
{
    /// <summary>Writes as much of the text as needs care at the beginning of a line.</summary>
    /// <returns>How much of the text was written.</returns>
    public static int Write(MarkdownOutput output, Syntax syntax, ReadOnlySpan<char> text)
    {
        var marker = text[0] switch
        {
            '#' => HeadingMarker(text),
            '>' or '[' or '|' => 1,
            '+' => IsMarker(text, 1) ? 1 : 0,
            '-' => IsMarker(text, 1) || IsRow(text) ? 1 : 0,
            ':' => IsRow(text) || syntax.HasContainers && text.StartsWith(":::") ? 1 : 0,
            '~' => !syntax.HasStrike && text.StartsWith("~~~") ? 1 : 0,
            '=' => text.TrimEnd("= ").IsEmpty ? 1 : 0,
            >= '0' and <= '9' => NumberMarker(text),
            _ => 0,
        };
        if (marker == 0)
            return 0;
        output.Write(text[..(marker - 1)]);
        output.Write('\\');
        output.Write(text[marker - 1]);
        return marker;
    }

    private static int HeadingMarker(ReadOnlySpan<char> text)
    {
        const int deepest = 6;
        var length = text.IndexOfAnyExcept('#');
        return length < 0 || length <= deepest && IsMarker(text, length) ? 1 : 0;
    }

    /// <summary>A number of at most nine digits, then a full stop or a parenthesis.</summary>
    private static int NumberMarker(ReadOnlySpan<char> text)
    {
        const int longest = 9;
        var length = text.IndexOfAnyExceptInRange('0', '9');
        return length is > 0 and <= longest && text[length] is '.' or ')' && IsMarker(text, length + 1) ? length + 1 : 0;
    }

    private static bool IsMarker(ReadOnlySpan<char> text, int length) => text.Length == length || text[length] == ' ';

    /// <summary>The line under a heading, or between the head and the rows of a table.</summary>
    private static bool IsRow(ReadOnlySpan<char> text) => text.TrimEnd("-:| ").IsEmpty;
}
