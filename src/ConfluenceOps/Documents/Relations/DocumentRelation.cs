namespace ConfluenceOps.Documents.Relations;

/// <summary>That a document is about a resource.</summary>
public sealed record DocumentRelation
{
    /// <summary>The document's id.</summary>
    public required long DocumentId { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>The key of its space.</summary>
    public required string Space { get; init; }

    /// <summary>Where the document comes from.</summary>
    public DocumentSource Source { get; init; }

    /// <summary>The resource, as in <c>table:warehouse.orders</c>.</summary>
    public required string Resource { get; init; }

    /// <summary>Whose the resource is; null when nobody has said.</summary>
    public string? Owner { get; init; }

    /// <summary>When the relation was added.</summary>
    public DateTimeOffset Added { get; init; }

    /// <summary>The document's page on its site; null for a document written here.</summary>
    public Uri? Url { get; init; }
}

/// <summary>Which relations to list; every condition that is given must hold.</summary>
public sealed record RelationQuery
{
    /// <summary>Ids of documents; empty for all that are not in the trash.</summary>
    public IReadOnlyList<long> Documents { get; init; } = [];

    /// <summary>Resources; empty for all.</summary>
    public IReadOnlyList<ResourceName> Resources { get; init; } = [];
}
