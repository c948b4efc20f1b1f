namespace ConfluenceOps.Sandbox.Paging;

/// <summary>A list that is sorted once and then read in pages from any position.</summary>
internal sealed class SortedItems<T>
{
    private readonly T[] _items;
    private readonly Func<T, Position> _positionOf;
    private readonly int _direction;

    public SortedItems(IEnumerable<T> items, Func<T, Position> positionOf, bool descending = false)
    {
        _positionOf = positionOf;
        _direction = descending ? -1 : 1;
        _items = [.. items];
        var places = Array.ConvertAll(_items, item => positionOf(item));
        Array.Sort(places, _items, Comparer<Position>.Create((a, b) => _direction * a.CompareTo(b)));
    }

    public IReadOnlyList<T> All => _items;

    /// <summary>Up to <paramref name="limit"/> items that pass, from just behind a position.</summary>
    /// <param name="after">Where the page before ended; null for the start.</param>
    /// <param name="limit">The most items to give.</param>
    /// <param name="passes">Which items count.</param>
    public ResultPage<T> Take(Position? after, int limit, Func<T, bool> passes)
    {
        var results = new List<T>(Math.Min(limit, _items.Length));
        for (var i = after is { } position ? FirstBehind(position) : 0; i < _items.Length; i++)
        {
            if (!passes(_items[i]))
                continue;
            if (results.Count == limit)
                return new(results, results.Count == 0 ? null : _positionOf(results[^1]));
            results.Add(_items[i]);
        }

        return new(results, null);
    }

    /// <summary>The position some passing items before another one; null for the start.</summary>
    public Position? Earlier(Position position, int count, Func<T, bool> passes)
    {
        if (count == 0)
            return position;
        for (var i = FirstBehind(position) - 1; i >= 0; i--)
        {
            if (passes(_items[i]) && count-- == 0)
                return _positionOf(_items[i]);
        }

        return null;
    }

    private int FirstBehind(Position position)
    {
        int low = 0, high = _items.Length;
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (_direction * _positionOf(_items[middle]).CompareTo(position) > 0)
                high = middle;
            else
                low = middle + 1;
        }

        return low;
    }
}

/// <summary>One page of a list.</summary>
/// <param name="Items">What is on it.</param>
/// <param name="End">Where it ends when more follows; null on the last page.</param>
internal sealed record ResultPage<T>(IReadOnlyList<T> Items, Position? End);
