namespace ConfluenceOps.Markup.Reading.Storage;

/// <summary>Cuts a body into start tags, end tags and text. Every start tag gets its end tag, whatever the body says.</summary>
/// <remarks>
/// Not an XmlReader, which stops at the first thing that is not well-formed and takes twice the time. Every character is
/// looked at a bounded number of times, so that no input takes more than linear time; nothing can be declared, so
/// nothing can be loaded. On well-formed bodies it agrees with XmlReader: a test holds it to that.
/// </remarks>
internal sealed class StorageScanner(string body)
{
    /// <summary>How far up an end tag looks for its start tag; bounds what stray end tags cost.</summary>
    private const int FarthestStart = 64;

    private Slice[] _open = new Slice[16];
    private int _position;
    private int _endsDue;
    private int? _lastCommentEnd;
    private Slice _name;
    private Slice _attributes;
    private Slice _text;

    public TokenKind Kind { get; private set; }

    /// <summary>How many elements are open: a start tag counts its own element, an end tag does not.</summary>
    public int Depth { get; private set; }

    /// <summary>The name of the element that starts or ends here, with its prefix.</summary>
    public ReadOnlySpan<char> Name => _name.Of(body);

    /// <summary>Text as the body has it.</summary>
    public ReadOnlySpan<char> Text => _text.Of(body);

    /// <summary>Whether the text is a CDATA section, where an ampersand is just that.</summary>
    public bool IsLiteral { get; private set; }

    /// <summary>The attributes of the start tag that was just read.</summary>
    public Attributes Attributes => new(_attributes.Of(body));

    /// <summary>The value of an attribute of the start tag that was just read.</summary>
    public string? Attribute(ReadOnlySpan<char> name) =>
        Storage.Attributes.TryFind(_attributes.Of(body), name, out var value) ? Entities.Decode(value) : null;

    /// <summary>The value as it is written, without a copy; empty when it is not there.</summary>
    public ReadOnlySpan<char> RawAttribute(ReadOnlySpan<char> name) =>
        Storage.Attributes.TryFind(_attributes.Of(body), name, out var value) ? value : default;

    /// <summary>Moves to the next start tag, end tag or text.</summary>
    public bool Read()
    {
        while (_endsDue == 0 && _position < body.Length)
        {
            if (StartsMarkup(_position) ? ReadMarkup() : ReadText())
                return true;
        }
        return Depth > 0 && ReadEnd();
    }

    /// <summary>Moves to the next start tag or text inside an element; false when the element ends.</summary>
    /// <param name="depth">The depth at the element's own start tag.</param>
    public bool ReadInside(int depth)
    {
        while (Read())
        {
            if (Kind != TokenKind.End)
                return true;
            if (Depth < depth)
                return false;
        }
        return false;
    }

    private bool StartsMarkup(int position) =>
        body[position] == '<'
        && position + 1 < body.Length
        && body[position + 1] is var next
        && (char.IsLetter(next) || next is '_' or '/' or '!' or '?');

    private bool ReadText()
    {
        var end = _position;
        do
            end = body.IndexOf('<', end + 1);
        while (end >= 0 && !StartsMarkup(end));
        return SetText(_position, end < 0 ? body.Length : end, isLiteral: false);
    }

    private bool SetText(int start, int end, bool isLiteral)
    {
        Kind = TokenKind.Text;
        IsLiteral = isLiteral;
        _text = new Slice(start, end);
        _position = Math.Max(_position, end);
        return end > start;
    }

    private bool ReadMarkup() => body[_position + 1] switch
    {
        '/' => ReadEndTag(),
        '!' => ReadDeclaration(),
        '?' => SkipTag(),
        _ => ReadStartTag(),
    };

    private bool ReadDeclaration()
    {
        const string cdata = "<![CDATA[", comment = "<!--";
        var rest = body.AsSpan(_position);
        if (rest.StartsWith(cdata))
        {
            var start = _position + cdata.Length;
            var length = body.AsSpan(start).IndexOf("]]>");
            _position = length < 0 ? body.Length : start + length + "]]>".Length;
            return SetText(start, length < 0 ? body.Length : start + length, isLiteral: true);
        }
        if (!rest.StartsWith(comment))
            return SkipTag();
        // Looked up once, or every comment that nobody closes would search the whole rest again.
        _lastCommentEnd ??= body.LastIndexOf("-->", StringComparison.Ordinal);
        _position += comment.Length;
        if (_position <= _lastCommentEnd)
            _position = body.IndexOf("-->", _position, StringComparison.Ordinal) + "-->".Length;
        return false;
    }

    private bool SkipTag()
    {
        _position = AfterTag(_position + 1, out _);
        return false;
    }

    private bool ReadStartTag()
    {
        var name = new Slice(_position + 1, EndOfName(_position + 1));
        if (IsImpliedEnd(name.Of(body)))
            return ReadEnd();
        var next = AfterTag(name.End, out var end);
        var isEmpty = end > name.End && body[end - 1] == '/';
        _attributes = new Slice(name.End, isEmpty ? end - 1 : end);
        _name = name;
        _position = next;
        Kind = TokenKind.Start;
        if (isEmpty || IsVoid(name.Of(body)))
            _endsDue = 1;
        if (Depth == _open.Length)
            Array.Resize(ref _open, Depth * 2);
        _open[Depth++] = name;
        return true;
    }

    private bool ReadEndTag()
    {
        var name = new Slice(_position + 2, EndOfName(_position + 2));
        _position = AfterTag(name.End, out _);
        for (var i = Depth - 1; i >= 0 && i >= Depth - FarthestStart; i--)
        {
            if (!_open[i].Of(body).SequenceEqual(name.Of(body)))
                continue;
            _endsDue = Depth - i;
            return ReadEnd();
        }
        return false;
    }

    private bool ReadEnd()
    {
        _endsDue = Math.Max(0, _endsDue - 1);
        _name = _open[--Depth];
        Kind = TokenKind.End;
        return true;
    }

    /// <summary>People who write HTML by hand leave these open; none may stand right inside its like.</summary>
    private bool IsImpliedEnd(ReadOnlySpan<char> name) =>
        Depth > 0 && name is "p" or "li" or "tr" or "td" or "th" && _open[Depth - 1].Of(body).SequenceEqual(name);

    private static bool IsVoid(ReadOnlySpan<char> name) => name is "br" or "hr" or "img" or "col" or "wbr";

    private int EndOfName(int start)
    {
        var length = body.AsSpan(start).IndexOfAny(Characters.NameEnds);
        return length < 0 ? body.Length : start + length;
    }

    /// <summary>Where the text after a tag begins; a tag that is not closed ends where the next one begins.</summary>
    private int AfterTag(int position, out int end)
    {
        for (end = position; end < body.Length; end++)
        {
            var skip = body.AsSpan(end).IndexOfAny(Characters.TagEnds);
            end = skip < 0 ? body.Length : end + skip;
            if (skip < 0 || body[end] == '<')
                return end;
            if (body[end] == '>')
                return end + 1;
            var quoted = body.AsSpan(end + 1).IndexOfAny(body[end], '<');
            end = quoted < 0 ? body.Length : end + 1 + quoted;
            if (quoted < 0 || body[end] == '<')
                return end;
        }
        return end;
    }
}
