namespace ConfluenceOps.Documents.Relations;

/// <summary>A table, a dashboard or another thing outside that documents are about.</summary>
public sealed record DocumentResource
{
    /// <summary>Type and name in one, as other cmdlets take it: <c>table:warehouse.orders</c>.</summary>
    public required string Resource { get; init; }

    /// <summary>The type.</summary>
    public required string Type { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>Whose it is: a person or a team, in any words; null when nobody has said.</summary>
    public string? Owner { get; init; }

    /// <summary>What it is; null when nobody has said.</summary>
    public string? Description { get; init; }

    /// <summary>Where a browser opens it; null when nobody has said.</summary>
    public Uri? Url { get; init; }

    /// <summary>How many documents are about it, those in the trash aside.</summary>
    public int Documents { get; init; }
}

/// <summary>What is said about a resource. In a change, null leaves a thing as it is and an empty text takes it away.</summary>
/// <param name="Owner">Whose it is.</param>
/// <param name="Description">What it is.</param>
/// <param name="Url">Where a browser opens it.</param>
public sealed record ResourceDetails(string? Owner = null, string? Description = null, string? Url = null);
