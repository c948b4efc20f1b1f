namespace ConfluenceOps.Documents;

/// <summary>What became of documents that were changed together.</summary>
/// <param name="Changed">How many are not as they were.</param>
/// <param name="NotFound">Ids that are no documents.</param>
public sealed record ChangedBatch(int Changed, IReadOnlyList<long> NotFound);
