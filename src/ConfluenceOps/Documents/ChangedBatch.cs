using ConfluenceOps.Documents.Access;

namespace ConfluenceOps.Documents;

/// <summary>What became of documents that were changed together.</summary>
/// <param name="Changed">How many are not as they were.</param>
/// <param name="NotFound">Ids that are no documents.</param>
public sealed record ChangedBatch(int Changed, IReadOnlyList<long> NotFound)
{
    /// <summary>Documents that whoever asked may not change, each with why.</summary>
    public IReadOnlyDictionary<long, AccessDeniedException> Refused { get; init; } = new Dictionary<long, AccessDeniedException>();
}
