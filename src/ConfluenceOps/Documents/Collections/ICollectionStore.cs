namespace ConfluenceOps.Documents.Collections;

/// <summary>The collections of a catalog.</summary>
public interface ICollectionStore
{
    /// <summary>All of them, from the top down, each before those that are in it.</summary>
    Task<IReadOnlyList<DocumentCollection>> ListAsync(CancellationToken cancel);

    /// <summary>The one of a name.</summary>
    /// <exception cref="CollectionNotFoundException">There is none.</exception>
    Task<DocumentCollection> GetAsync(string name, CancellationToken cancel);

    /// <summary>Makes one, the last among those beside it where nobody says.</summary>
    /// <exception cref="CollectionNameTakenException">Another one has the name.</exception>
    /// <exception cref="CollectionNotFoundException">There is no such parent.</exception>
    Task<DocumentCollection> AddAsync(CollectionDraft draft, string author, CancellationToken cancel);

    /// <summary>Renames, describes or moves one.</summary>
    /// <exception cref="CollectionNotFoundException">There is no such collection, or no such parent.</exception>
    /// <exception cref="CollectionNameTakenException">Another one has the name.</exception>
    /// <exception cref="CollectionCircleException">It would be inside itself.</exception>
    Task<DocumentCollection> ChangeAsync(string name, CollectionDraft draft, CancellationToken cancel);

    /// <summary>Forgets one; its documents stay in the catalog, and what is in it moves up to where it was.</summary>
    /// <exception cref="CollectionNotFoundException">There is none.</exception>
    Task RemoveAsync(string name, CancellationToken cancel);

    /// <summary>Puts documents into a collection, in the order in which they come; those that are in it already stay where they are, unless a place is named.</summary>
    /// <param name="name">The collection.</param>
    /// <param name="documents">Their numbers.</param>
    /// <param name="position">The place of the first one, from 1; null for the end.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="CollectionNotFoundException">There is no such collection.</exception>
    Task<ChangedBatch> PutAsync(string name, IReadOnlyCollection<long> documents, int? position, CancellationToken cancel);

    /// <summary>Takes documents out of a collection.</summary>
    /// <exception cref="CollectionNotFoundException">There is no such collection.</exception>
    Task<ChangedBatch> TakeOutAsync(string name, IReadOnlyCollection<long> documents, CancellationToken cancel);
}
