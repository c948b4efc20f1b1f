namespace ConfluenceOps.Documents.Access;

/// <summary>What is to be noted of an access; when it was and for whom the catalog knows itself.</summary>
/// <param name="Action">What was done.</param>
public sealed record AccessNote(string Action)
{
    /// <summary>The program that asked, as it calls itself; null where it did not say.</summary>
    public string? Client { get; init; }

    /// <summary>What was asked; null where there was nothing to ask.</summary>
    public string? Asked { get; init; }

    /// <summary>The documents that were given.</summary>
    public IReadOnlyCollection<long> Documents { get; init; } = [];

    /// <summary>The id of the error with which it was refused; null where it was answered.</summary>
    public string? Refused { get; init; }
}
