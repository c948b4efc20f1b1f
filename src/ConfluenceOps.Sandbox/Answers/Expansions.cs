namespace ConfluenceOps.Sandbox.Answers;

/// <summary>What a v1 request wants expanded: <c>children.attachment.version</c> also expands all that leads there.</summary>
internal sealed class Expansions
{
    private readonly HashSet<string> _paths = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Expansions> _below = new(StringComparer.Ordinal);

    /// <param name="wanted">The paths as they were asked for.</param>
    /// <param name="under">Only paths under this one count, and they lose it; empty for all.</param>
    public Expansions(IEnumerable<string> wanted, string under = "")
    {
        foreach (var path in wanted.Select(path => path.Trim()).Where(path => path.StartsWith(under, StringComparison.Ordinal)))
        {
            var rest = path[under.Length..];
            for (var dot = rest.IndexOf('.', StringComparison.Ordinal); dot >= 0; dot = rest.IndexOf('.', dot + 1))
                _paths.Add(rest[..dot]);
            if (rest.Length > 0)
                _paths.Add(rest);
        }
    }

    /// <summary>What is expanded below a path that ends in a dot.</summary>
    public Expansions Under(string path)
    {
        if (!_below.TryGetValue(path, out var below))
            _below.Add(path, below = new(_paths, path));
        return below;
    }

    public bool Has(string path) => _paths.Contains(path);

    /// <summary>The most results that Confluence gives with these expansions, whatever was asked for.</summary>
    /// <remarks>facts.md, section 2.2.</remarks>
    public int MostResults =>
        Has("body.export_view") || Has("body.styled_view") ? 25
        : Has("body") ? 50
        : _paths.Count > 0 ? 200
        : 1000;
}
