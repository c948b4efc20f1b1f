using System.Text;

namespace ConfluenceOps.Markup.Writing;

/// <summary>Lines of Markdown, each begun with what the lists and quotes around it ask for.</summary>
internal sealed class MarkdownOutput
{
    private readonly StringBuilder _text = new();
    private readonly StringBuilder _prefix = new();
    private bool _isLineBegun;

    /// <summary>The last character of this line's content; a line feed where there is none yet.</summary>
    public char Last { get; private set; } = '\n';

    /// <summary>Whether what is written next would be the first on its line, but for markers.</summary>
    public bool IsLineStart => Last == '\n';

    /// <summary>Whether no list and no quote is open.</summary>
    public bool IsOutermost => _prefix.Length == 0;

    public void Write(char c)
    {
        BeginLine();
        _text.Append(c);
        Last = c;
    }

    public void Write(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
            return;
        BeginLine();
        _text.Append(text);
        Last = text[^1];
    }

    /// <summary>Writes a whole line.</summary>
    public void WriteLine(ReadOnlySpan<char> text)
    {
        Write(text);
        WriteLineFeed();
    }

    /// <summary>Ends the line, even if it is empty.</summary>
    public void WriteLineFeed()
    {
        BeginLine();
        if (Last == '\n')
            TrimEnd();
        _text.Append('\n');
        _isLineBegun = false;
        Last = '\n';
    }

    /// <summary>Ends the line if there is one.</summary>
    public void EndLine()
    {
        if (_isLineBegun)
            WriteLineFeed();
    }

    /// <summary>Writes the marker of a list item or a quote; the lines below it begin with <paramref name="continuation"/>.</summary>
    public void Open(ReadOnlySpan<char> marker, ReadOnlySpan<char> continuation)
    {
        BeginLine();
        _text.Append(marker);
        _prefix.Append(continuation);
    }

    /// <summary>Ends a list item or a quote.</summary>
    public void Close(int continuationLength)
    {
        EndLine();
        _prefix.Length -= continuationLength;
    }

    public override string ToString() => _text.ToString();

    private void BeginLine()
    {
        if (_isLineBegun)
            return;
        _isLineBegun = true;
        if (_prefix.Length > 0)
            _text.Append(_prefix);
    }

    private void TrimEnd()
    {
        var length = _text.Length;
        while (length > 0 && _text[length - 1] == ' ')
            length--;
        _text.Length = length;
    }
}
