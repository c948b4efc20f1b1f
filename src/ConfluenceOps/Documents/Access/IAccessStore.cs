namespace ConfluenceOps.Documents.Access;

/// <summary>Who may do what in a catalog.</summary>
/// <remarks>
/// What somebody may do with a document is decided in this order. An owner of the catalog owns all that is in it. Else what the document itself
/// grants counts; else the widest of what its collections grant, which is at most to edit; else what the catalog grants. Where one place grants
/// several things, what it grants to the person counts before what it grants to their teams, of which the widest counts, and that before what it
/// grants to everyone. A collection that grants nothing to somebody does as the one that it is in, and says nothing at the top.
/// Whatever that gives, a read-only document keeps its text, title and place until an owner lifts the mark; and a page's document is seen only by
/// those who may view the page in Confluence, as far as the last import could tell, unless an owner has opened its space.
/// </remarks>
public interface IAccessStore
{
    /// <summary>Who acts in this catalog.</summary>
    Task<CatalogActor> GetActorAsync(CancellationToken cancel);

    /// <summary>Lets pass who has a level in a place, and refuses everybody else before they take trouble for nothing.</summary>
    /// <exception cref="AccessDeniedException">Whoever asks has less.</exception>
    Task DemandAsync(AccessPlace place, AccessLevel needed, CancellationToken cancel);

    /// <summary>What a place grants itself, the most to begin with.</summary>
    /// <exception cref="AccessDeniedException">Whoever asks may not even read there.</exception>
    Task<IReadOnlyList<AccessGrant>> ListAsync(AccessPlace place, CancellationToken cancel);

    /// <summary>Gives somebody a level, in place of the one that they had there.</summary>
    /// <exception cref="AccessDeniedException">Whoever asks is no owner there.</exception>
    /// <exception cref="LastOwnerException">Nobody would own the catalog.</exception>
    Task<AccessGrant> GrantAsync(AccessPlace place, AccessPrincipal principal, AccessLevel level, CancellationToken cancel);

    /// <summary>Takes back what a place grants to somebody, so that it says nothing about them.</summary>
    /// <returns>False when it granted nothing to them.</returns>
    /// <exception cref="AccessDeniedException">Whoever asks is no owner there.</exception>
    /// <exception cref="LastOwnerException">Nobody would own the catalog.</exception>
    Task<bool> WithdrawAsync(AccessPlace place, AccessPrincipal principal, CancellationToken cancel);

    /// <summary>What somebody may do with documents, and why; ids that are none are left out.</summary>
    /// <param name="ids">The documents.</param>
    /// <param name="person">What the person is called; null for who asks. Of others only owners of the catalog are told.</param>
    /// <param name="cancel">Gives up.</param>
    Task<IReadOnlyList<DocumentPermission>> ExplainAsync(IReadOnlyCollection<long> ids, string? person, CancellationToken cancel);

    /// <summary>Who may see a document. That is told to whoever may see it themselves.</summary>
    /// <exception cref="DocumentNotFoundException">There is no such document that they may see.</exception>
    Task<DocumentViewers> GetViewersAsync(long id, CancellationToken cancel);

    /// <summary>Opens the spaces of a key to everybody who is let into the catalog, or leaves it to Confluence again who sees them.</summary>
    /// <returns>How many documents that concerns.</returns>
    /// <exception cref="AccessDeniedException">Whoever asks does not own the catalog.</exception>
    Task<int> OpenSpaceAsync(string spaceKey, bool isOpen, CancellationToken cancel);
}
