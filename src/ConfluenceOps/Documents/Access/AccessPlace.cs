namespace ConfluenceOps.Documents.Access;

/// <summary>What access is given to: the catalog as a whole, a collection, or a document.</summary>
public sealed record AccessPlace
{
    private AccessPlace()
    {
    }

    /// <summary>The whole catalog.</summary>
    public static AccessPlace Catalog { get; } = new();

    /// <summary>The name of the collection; null when it is none.</summary>
    public string? CollectionName { get; private init; }

    /// <summary>The number of the document; null when it is none.</summary>
    public long? DocumentId { get; private init; }

    /// <summary>A collection with what is in it.</summary>
    public static AccessPlace Collection(string name) => new() { CollectionName = name ?? throw new ArgumentNullException(nameof(name)) };

    /// <summary>One document.</summary>
    public static AccessPlace Document(long id) => new() { DocumentId = id };

    /// <summary>What it is, in words.</summary>
    public override string ToString() => (CollectionName, DocumentId) switch
    {
        ({ } name, _) => $"the collection '{VisibleText.Of(name)}'",
        (_, { } id) => $"document {id}",
        _ => "the catalog",
    };
}
