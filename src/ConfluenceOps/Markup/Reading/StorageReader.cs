using ConfluenceOps.Markup.Model;

namespace ConfluenceOps.Markup.Reading;

/// <summary>Reads a body into the document model; what an element means is written in <see cref="Elements"/>.</summary>
internal sealed class StorageReader
{
    /// <summary>Deeper than any page that people read; bounds the stack, and what every line of a deep quote begins with.</summary>
    private const int DeepestElement = 40;

    private readonly StorageScanner _scanner;
    private readonly Stack<InlineRun> _idleRuns = new();
    private int _depth;

    private StorageReader(string body, Losses losses)
    {
        _scanner = new StorageScanner(body);
        Losses = losses;
    }

    public Losses Losses { get; }

    /// <summary>Where content goes at present.</summary>
    public Flow Flow { get; private set; } = new(new InlineRun());

    /// <summary>What holds for text at present.</summary>
    public Style Style { get; private set; }

    /// <summary>The name of the element that was just begun; empty on text.</summary>
    public ReadOnlySpan<char> Name => _scanner.Kind == TokenKind.Text ? default : _scanner.Name;

    /// <summary>The text that was just found.</summary>
    public string Words => PlainText.Piece(_scanner);

    /// <summary>Whether this is white space between elements.</summary>
    public bool IsBlank => _scanner.Kind == TokenKind.Text && _scanner.Text.IsWhiteSpace();

    public static IReadOnlyList<Block> Read(string body, Losses losses)
    {
        var reader = new StorageReader(body, losses);
        reader.ReadContent(depth: 0);
        return reader.Flow.End();
    }

    public string? Attribute(ReadOnlySpan<char> name) => _scanner.Attribute(name);

    /// <summary>How deep the element stands that was just begun.</summary>
    public int Depth => _scanner.Depth;

    /// <summary>Moves to the next element or text inside an element; false at its end. Elements that nobody reads are seen through.</summary>
    /// <param name="depth">The element's own depth.</param>
    public bool ReadInside(int depth) => _scanner.ReadInside(depth);

    /// <summary>Reads the element's content into the present flow.</summary>
    public void ReadContent() => ReadContent(_scanner.Depth);

    /// <summary>Reads the element's content in another style.</summary>
    public void ReadContent(Style style)
    {
        var outer = Style;
        Style = style;
        ReadContent();
        Style = outer;
    }

    /// <summary>Reads the element's content into blocks of its own.</summary>
    public IReadOnlyList<Block> ReadBlocks() => InNewFlow(static reader => reader.ReadContent());

    /// <summary>Reads the element or text that was just found, as it would be read anywhere, into blocks of its own.</summary>
    public IReadOnlyList<Block> ReadHere() => IsBlank ? [] : InNewFlow(static reader => reader.ReadToken());

    /// <summary>Reads the element or text that was just found into the present flow, in another style.</summary>
    public void ReadHere(Style style)
    {
        var outer = Style;
        Style = style;
        ReadToken();
        Style = outer;
    }

    /// <summary>Reads the element's text as it is, line breaks and all.</summary>
    public string ReadText() => PlainText.Read(_scanner);

    /// <summary>Goes past the element.</summary>
    public void Skip()
    {
        var depth = _scanner.Depth;
        while (_scanner.ReadInside(depth))
        {
        }
    }

    private IReadOnlyList<Block> InNewFlow(Action<StorageReader> read)
    {
        var outer = Flow;
        var run = _idleRuns.TryPop(out var idle) ? idle : new InlineRun();
        Flow = new Flow(run);
        read(this);
        var blocks = Flow.End();
        _idleRuns.Push(run);
        Flow = outer;
        return blocks;
    }

    private void ReadContent(int depth)
    {
        while (_scanner.Read())
        {
            if (_scanner.Kind != TokenKind.End)
                ReadToken();
            else if (_scanner.Depth < depth)
                return;
            else
                Elements.Leave(this, _scanner.Name);
        }
    }

    private void ReadToken()
    {
        if (_scanner.Kind == TokenKind.Text)
            Flow.AddText(_scanner.Text, _scanner.IsLiteral, Style);
        else if (_depth < DeepestElement)
            ReadElement();
        else
            Elements.ReadTooDeep(this, _scanner.Name);
    }

    private void ReadElement()
    {
        _depth++;
        Elements.Read(this, _scanner.Name);
        _depth--;
    }
}
