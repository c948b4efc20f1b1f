namespace ConfluenceOps.Documents.Access;

/// <summary>What was read through assistants, for whom, and what was refused to them.</summary>
/// <remarks>An access is kept for 90 days, and of all at most the last 200,000; what is more goes as new ones come.</remarks>
public interface IAccessLog
{
    /// <summary>Notes an access of whoever acts. Everybody may and nobody can leave it: there is no way to take a line out.</summary>
    Task AppendAsync(AccessNote note, CancellationToken cancel);

    /// <summary>The accesses that match, newest first.</summary>
    /// <exception cref="AccessDeniedException">Whoever asks does not own the catalog.</exception>
    IAsyncEnumerable<DocumentAccess> GetAsync(AccessLogQuery query, CancellationToken cancel);
}
