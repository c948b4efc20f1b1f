using ConfluenceOps.Markup.Model;

namespace ConfluenceOps.Markup.Reading.Storage;

/// <summary>Reads a body into the document model; what an element means is written in <see cref="Elements"/>.</summary>
internal sealed class StorageReader
{
    private readonly StorageScanner _scanner;

    private StorageReader(string body, Draft draft)
    {
        _scanner = new StorageScanner(body);
        Draft = draft;
    }

    /// <summary>Where all that is read goes.</summary>
    public Draft Draft { get; }

    public Losses Losses => Draft.Losses;

    public Flow Flow => Draft.Flow;

    public Style Style => Draft.Style;

    /// <summary>The name of the element that was just begun; empty on text.</summary>
    public ReadOnlySpan<char> Name => _scanner.Kind == TokenKind.Text ? default : _scanner.Name;

    /// <summary>The text that was just found.</summary>
    public string Words => PlainText.Piece(_scanner);

    /// <summary>Whether this is white space between elements.</summary>
    public bool IsBlank => _scanner.Kind == TokenKind.Text && _scanner.Text.IsWhiteSpace();

    /// <summary>Reads a body into the present flow.</summary>
    public static void Read(string body, Draft draft) => new StorageReader(body, draft).ReadContent(depth: 0);

    public string? Attribute(ReadOnlySpan<char> name) => _scanner.Attribute(name);

    /// <summary>The value of an attribute as it is written; empty when it is not there.</summary>
    public ReadOnlySpan<char> RawAttribute(ReadOnlySpan<char> name) => _scanner.RawAttribute(name);

    /// <summary>The attributes of the element that was just begun.</summary>
    public Attributes Attributes => _scanner.Attributes;

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
        var outer = Draft.Style;
        Draft.Style = style;
        ReadContent();
        Draft.Style = outer;
    }

    /// <summary>Reads the element's content into blocks of its own.</summary>
    public IReadOnlyList<Block> ReadBlocks()
    {
        var outer = Draft.Divert();
        ReadContent();
        return Draft.Return(outer);
    }

    /// <summary>Reads the element or text that was just found, as it would be read anywhere, into blocks of its own.</summary>
    public IReadOnlyList<Block> ReadHere()
    {
        if (IsBlank)
            return [];
        var outer = Draft.Divert();
        ReadToken();
        return Draft.Return(outer);
    }

    /// <summary>Reads the element or text that was just found into the present flow, in another style.</summary>
    public void ReadHere(Style style)
    {
        var outer = Draft.Style;
        Draft.Style = style;
        ReadToken();
        Draft.Style = outer;
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
        else if (Draft.TryDescend())
            ReadElement();
        else
            Elements.ReadTooDeep(this, _scanner.Name);
    }

    private void ReadElement()
    {
        Elements.Read(this, _scanner.Name);
        Draft.Ascend();
    }
}
