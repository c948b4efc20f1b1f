namespace ConfluenceOps.Markup.Reading.Storage;

/// <summary>Goes through the inside of a start tag; quotes may be double, single or missing.</summary>
internal ref struct Attributes(ReadOnlySpan<char> inside)
{
    private ReadOnlySpan<char> _rest = inside;

    public ReadOnlySpan<char> Name { get; private set; }

    /// <summary>The value as it is written.</summary>
    public ReadOnlySpan<char> Value { get; private set; }

    /// <summary>Finds a value by name.</summary>
    public static bool TryFind(ReadOnlySpan<char> inside, ReadOnlySpan<char> name, out ReadOnlySpan<char> value)
    {
        var attributes = new Attributes(inside);
        while (attributes.MoveNext())
        {
            if (!attributes.Name.SequenceEqual(name))
                continue;
            value = attributes.Value;
            return true;
        }
        value = default;
        return false;
    }

    public bool MoveNext()
    {
        _rest = _rest.TrimStart();
        if (_rest.IsEmpty)
            return false;
        var length = _rest.IndexOfAny(Characters.NameEnds);
        Name = length < 0 ? _rest : _rest[..length];
        Value = default;
        // A stray quote or slash where a name should be is stepped over.
        _rest = _rest[Math.Max(Name.Length, 1)..].TrimStart();
        if (!Name.IsEmpty && _rest.StartsWith("="))
            TakeValue(_rest[1..].TrimStart());
        return true;
    }

    private void TakeValue(ReadOnlySpan<char> text)
    {
        var isQuoted = text.StartsWith("\"") || text.StartsWith("'");
        var inside = isQuoted ? text[1..] : text;
        var length = isQuoted ? inside.IndexOf(text[0]) : inside.IndexOfAny(' ', '\t', '\n');
        Value = length < 0 ? inside : inside[..length];
        _rest = length < 0 ? default : inside[(length + (isQuoted ? 1 : 0))..];
    }
}
