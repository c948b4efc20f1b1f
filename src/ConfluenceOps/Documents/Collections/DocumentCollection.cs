namespace ConfluenceOps.Documents.Collections;

/// <summary>A group of documents that people put together. A document can be in several.</summary>
public sealed record DocumentCollection
{
    /// <summary>The catalog's number of it; never used again.</summary>
    public required long CollectionId { get; init; }

    /// <summary>Its name, which no other collection has; capitals make no difference.</summary>
    public required string Collection { get; init; }

    /// <summary>What it is for.</summary>
    public string? Description { get; init; }

    /// <summary>The name of the collection that it is in; null at the top.</summary>
    public string? Parent { get; init; }

    /// <summary>The names from the top down to it, with slashes between.</summary>
    public required string Path { get; init; }

    /// <summary>How many documents it has itself, those in the trash left out.</summary>
    public int Documents { get; init; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset Created { get; init; }

    /// <summary>Who made it.</summary>
    public required string Author { get; init; }

    /// <summary>The name.</summary>
    public override string ToString() => Collection;
}
