using ConfluenceOps.Documents.Access;

namespace ConfluenceOps.Documents.Sqlite.Access;

/// <summary>Documents that somebody wants to change together.</summary>
/// <param name="Allowed">Those that they may change.</param>
/// <param name="NotThere">Ids that are no documents, or none that they may see.</param>
/// <param name="Refused">Those that they may see and not change, each with why.</param>
internal sealed record GuardedBatch(IReadOnlyList<long> Allowed, IReadOnlyList<long> NotThere, IReadOnlyDictionary<long, AccessDeniedException> Refused)
{
    /// <summary>What became of all of them, once those that may be were changed.</summary>
    /// <param name="changed">How many of these are not as they were.</param>
    public ChangedBatch Ended(int changed) => new(changed, NotThere) { Refused = Refused };
}
