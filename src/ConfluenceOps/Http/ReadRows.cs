namespace ConfluenceOps.Http;

/// <summary>The rows of a list that were handed on, and whether the list may still be read anew from its first page.</summary>
/// <remarks>
/// Servers forget the place in a list that a next link names: a cursor expires, or a node that knew it is gone. From the
/// first page on everything comes again, so that only a list whose rows can be told apart starts anew after rows were used.
/// </remarks>
/// <typeparam name="T">What is listed.</typeparam>
internal sealed class ReadRows<T>
{
    /// <summary>New starts in a row that bring nothing new.</summary>
    private const int MostNewStarts = 3;

    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private bool _canBeToldApart = true;
    private int _newStarts;

    /// <summary>Those rows of a page that were not handed on before.</summary>
    public IReadOnlyList<T> Take(IReadOnlyList<T> page)
    {
        var fresh = new List<T>(page.Count);
        foreach (var row in page)
        {
            var id = (row as IIdentified)?.Id;
            _canBeToldApart &= !string.IsNullOrEmpty(id);
            if (string.IsNullOrEmpty(id) || _ids.Add(id))
                fresh.Add(row);
        }
        if (fresh.Count > 0)
            _newStarts = 0;
        return fresh;
    }

    /// <summary>Whether to begin again now that the server refuses to go on.</summary>
    public bool MayStartAnew() => _canBeToldApart && _newStarts++ < MostNewStarts;
}
