namespace ConfluenceOps.Documents.Relations;

/// <summary>The resources of a catalog, and which documents are about them.</summary>
/// <remarks>A relation is no edit: read-only documents take it too, no import takes it away, and it never reaches Confluence.</remarks>
public interface IRelationStore
{
    /// <summary>All resources in the order of their types and names.</summary>
    Task<IReadOnlyList<DocumentResource>> ListResourcesAsync(CancellationToken cancel);

    /// <summary>Makes a resource.</summary>
    /// <exception cref="ResourceTakenException">There is one of that type and name.</exception>
    /// <exception cref="ResourceNotUnderstoodException">The address is no web address.</exception>
    Task<DocumentResource> MakeAsync(ResourceName name, ResourceDetails details, CancellationToken cancel);

    /// <summary>Changes what is said about a resource.</summary>
    /// <exception cref="ResourceNotFoundException">There is no such resource.</exception>
    /// <exception cref="ResourceNotUnderstoodException">The address is no web address.</exception>
    Task<DocumentResource> ChangeAsync(ResourceName name, ResourceDetails change, CancellationToken cancel);

    /// <summary>Deletes a resource and its relations.</summary>
    /// <exception cref="ResourceNotFoundException">There is no such resource.</exception>
    Task DeleteAsync(ResourceName name, CancellationToken cancel);

    /// <summary>The relations that match, by resource, then by space and title of the document.</summary>
    /// <exception cref="ResourceNotFoundException">One of the resources is not there.</exception>
    /// <exception cref="DocumentNotFoundException">One of the documents is not there.</exception>
    Task<IReadOnlyList<DocumentRelation>> ListAsync(RelationQuery query, CancellationToken cancel);

    /// <summary>Notes that documents are about a resource, in one transaction.</summary>
    /// <exception cref="ResourceNotFoundException">There is no such resource.</exception>
    Task<ChangedBatch> RelateAsync(ResourceName name, IReadOnlyCollection<long> documents, CancellationToken cancel);

    /// <summary>Notes that documents are not about a resource any more, in one transaction.</summary>
    /// <exception cref="ResourceNotFoundException">There is no such resource.</exception>
    Task<ChangedBatch> UnrelateAsync(ResourceName name, IReadOnlyCollection<long> documents, CancellationToken cancel);
}
