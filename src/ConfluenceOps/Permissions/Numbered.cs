namespace ConfluenceOps.Permissions;

/// <summary>A list in which everything stands once, and is named by its place.</summary>
internal sealed class Numbered<T> where T : notnull
{
    private readonly Dictionary<T, int> _places;
    private readonly List<T> _items = [];

    public Numbered(IEqualityComparer<T>? comparer = null) => _places = new(comparer);

    public IReadOnlyList<T> Items => _items;

    /// <summary>The place of something, given to it when it is asked for the first time.</summary>
    public int PlaceOf(T item)
    {
        if (_places.TryGetValue(item, out var place))
            return place;
        _items.Add(item);
        return _places[item] = _items.Count - 1;
    }
}
