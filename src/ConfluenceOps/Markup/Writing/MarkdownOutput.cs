using System.Buffers;

namespace ConfluenceOps.Markup.Writing;

/// <summary>Lines of Markdown, each begun with what the lists and quotes around it ask for.</summary>
/// <remarks>Most of the time of a conversion would be spent on appending small pieces to anything cleverer than an array.</remarks>
internal sealed class MarkdownOutput
{
    private const int Usual = 4096;

    private char[] _text = ArrayPool<char>.Shared.Rent(Usual);
    private int _length;
    private char[] _prefix = [];
    private int _prefixLength;
    private bool _isLineBegun;

    /// <summary>The last character of this line's content; a line feed where there is none yet.</summary>
    public char Last { get; private set; } = '\n';

    /// <summary>Whether what is written next would be the first on its line, but for markers.</summary>
    public bool IsLineStart => Last == '\n';

    /// <summary>Whether no list and no quote is open.</summary>
    public bool IsOutermost => _prefixLength == 0;

    public void Write(char c) => Write(new ReadOnlySpan<char>(in c));

    public void Write(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
            return;
        BeginLine();
        Append(text);
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
            _length = _text.AsSpan(0, _length).TrimEnd(' ').Length;
        Append("\n");
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
        Append(marker);
        if (_prefixLength + continuation.Length > _prefix.Length)
            Array.Resize(ref _prefix, 2 * (_prefixLength + continuation.Length));
        continuation.CopyTo(_prefix.AsSpan(_prefixLength));
        _prefixLength += continuation.Length;
    }

    /// <summary>Ends a list item or a quote.</summary>
    public void Close(int continuationLength)
    {
        EndLine();
        _prefixLength -= continuationLength;
    }

    /// <summary>Hands over all that was written, and ends.</summary>
    public string End()
    {
        var text = new string(_text, 0, _length);
        ArrayPool<char>.Shared.Return(_text);
        _text = [];
        _length = 0;
        return text;
    }

    private void BeginLine()
    {
        if (_isLineBegun)
            return;
        _isLineBegun = true;
        Append(_prefix.AsSpan(0, _prefixLength));
    }

    private void Append(ReadOnlySpan<char> text)
    {
        if (text.Length > _text.Length - _length)
            Grow(text.Length);
        text.CopyTo(_text.AsSpan(_length));
        _length += text.Length;
    }

    private void Grow(int more)
    {
        var larger = ArrayPool<char>.Shared.Rent(Math.Max(checked(_length + more), (int)Math.Min(2L * _length, Array.MaxLength)));
        _text.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<char>.Shared.Return(_text);
        _text = larger;
    }
}
