namespace ConfluenceOps.Documents.Access;

/// <summary>Who may see a document of the catalog, all things considered.</summary>
public sealed record DocumentViewers
{
    /// <summary>The catalog's number of the document.</summary>
    public required long DocumentId { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>The key of its space.</summary>
    public required string Space { get; init; }

    /// <summary>Whether whoever opens the catalog may, but for those in <see cref="Except"/>.</summary>
    public bool Everyone { get; init; }

    /// <summary>The people who may, by name; empty where everyone may.</summary>
    public IReadOnlyList<string> People { get; init; } = [];

    /// <summary>The teams all of whose members may, by name; empty where everyone may.</summary>
    public IReadOnlyList<string> Teams { get; init; } = [];

    /// <summary>The people who may not although everyone may, by name.</summary>
    public IReadOnlyList<string> Except { get; init; } = [];
}
