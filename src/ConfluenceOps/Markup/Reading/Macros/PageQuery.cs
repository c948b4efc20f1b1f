using ConfluenceOps.Markup.Model;

namespace ConfluenceOps.Markup.Reading.Macros;

/// <summary>The queries in CQL that labels and spaces can answer: terms on labels, spaces and types, joined by <c>and</c>.</summary>
internal ref struct PageQuery(ReadOnlySpan<char> query)
{
    private const string ThisSpace = "currentSpace";

    private readonly List<string> _labels = [];
    private readonly List<string> _spaces = [];
    private ReadOnlySpan<char> _rest = query;
    private bool _isAny;

    /// <summary>Null for any other query.</summary>
    public static PageFilter? Read(string query)
    {
        var reader = new PageQuery(query);
        return reader.TryReadTerms() && reader._labels.Count > 0
            ? new PageFilter(reader._labels, !reader._isAny, [.. reader._spaces.Where(key => key != ThisSpace)], Limit: null)
            : null;
    }

    public static bool NamesSpace(string query) => query.Contains("space", StringComparison.OrdinalIgnoreCase);

    private bool TryReadTerms()
    {
        do
        {
            if (!TryReadTerm())
                return false;
        }
        while (IsNext("and"));
        return _rest.IsWhiteSpace();
    }

    private bool TryReadTerm()
    {
        var field = Take().ToLowerInvariant();
        return TryReadValues(out var values) && field switch
        {
            "label" => TryAddLabels(values),
            "space" or "space.key" => TryAddSpaces(values),
            "type" or "content.type" => values.Contains("page"),
            _ => false,
        };
    }

    private bool TryReadValues(out List<string> values)
    {
        values = [];
        if (IsNext("="))
            return TryAddValue(values);
        if (!IsNext("in") || !IsNext("("))
            return false;
        do
        {
            if (!TryAddValue(values))
                return false;
        }
        while (IsNext(","));
        return IsNext(")");
    }

    private bool TryAddValue(List<string> values)
    {
        var value = Take();
        values.Add(value);
        return value.Length > 0 && (!IsNext("(") || value == ThisSpace && IsNext(")"));
    }

    /// <summary>Labels that all must be there, or labels of which any will do, but not both.</summary>
    private bool TryAddLabels(List<string> values)
    {
        if (_isAny || values.Count > 1 && _labels.Count > 0)
            return false;
        _isAny = values.Count > 1;
        _labels.AddRange(values);
        return true;
    }

    private bool TryAddSpaces(List<string> values)
    {
        if (_spaces.Count > 0)
            return false;
        _spaces.AddRange(values);
        return true;
    }

    private bool IsNext(string word)
    {
        _rest = _rest.TrimStart();
        var isNext = _rest.StartsWith(word, StringComparison.OrdinalIgnoreCase);
        if (isNext)
            _rest = _rest[word.Length..];
        return isNext;
    }

    /// <summary>Takes a word, or what stands in quotes; empty where neither follows.</summary>
    private string Take()
    {
        _rest = _rest.TrimStart();
        var isQuoted = _rest.StartsWith("\"") || _rest.StartsWith("'");
        var length = isQuoted ? _rest[1..].IndexOf(_rest[0]) : _rest.IndexOfAny(Characters.WordEnds);
        if (isQuoted && length < 0)
            return "";
        var inside = isQuoted ? _rest.Slice(1, length) : _rest[..(length < 0 ? _rest.Length : length)];
        _rest = _rest[(inside.Length + (isQuoted ? 2 : 0))..];
        return inside.ToString();
    }
}
