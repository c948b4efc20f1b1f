namespace ConfluenceOps.Documents.Tags;

/// <summary>The tags of a catalog: those that people make here, and the labels of pages.</summary>
/// <remarks>
/// A tag that is put on here is no edit: read-only documents take it too, no import takes it away, and it never reaches Confluence. Names are
/// compared without regard to case.
/// </remarks>
public interface ITagStore
{
    /// <summary>All tags in the order of their names.</summary>
    Task<IReadOnlyList<DocumentTag>> ListAsync(CancellationToken cancel);

    /// <summary>Makes a tag. One that is a label of pages already gets its colour and description by that.</summary>
    /// <exception cref="TagNameNotUsableException">The name can be none.</exception>
    /// <exception cref="TagTakenException">There is one of that name.</exception>
    Task<DocumentTag> MakeAsync(TagDefinition tag, CancellationToken cancel);

    /// <summary>Changes a tag, or gives a label of pages a colour and a description.</summary>
    /// <exception cref="TagNotFoundException">There is no such tag.</exception>
    /// <exception cref="TagIsLabelException">A new name for what is a label of pages and nothing else.</exception>
    /// <exception cref="TagNameNotUsableException">The new name can be none.</exception>
    /// <exception cref="TagTakenException">There is another one of the new name.</exception>
    Task<DocumentTag> ChangeAsync(string name, TagChange change, CancellationToken cancel);

    /// <summary>Deletes a tag and takes it off all documents. Where it is a label of pages too, it stays that.</summary>
    /// <exception cref="TagNotFoundException">There is no such tag.</exception>
    /// <exception cref="TagIsLabelException">It is a label of pages and nothing else.</exception>
    Task DeleteAsync(string name, CancellationToken cancel);

    /// <summary>Puts a tag on documents, in one transaction.</summary>
    /// <exception cref="TagNotFoundException">There is no such tag.</exception>
    Task<ChangedBatch> PutOnAsync(string name, IReadOnlyCollection<long> documents, CancellationToken cancel);

    /// <summary>Takes a tag off documents, in one transaction. What is a label of their pages stays on them.</summary>
    /// <exception cref="TagNotFoundException">There is no such tag.</exception>
    Task<TakenOff> TakeOffAsync(string name, IReadOnlyCollection<long> documents, CancellationToken cancel);
}

/// <summary>What became of documents that a tag was taken off.</summary>
/// <param name="Documents">Which of them changed, and which were not found.</param>
/// <param name="StillLabelled">How many bear it all the same, because it is a label of their pages.</param>
public sealed record TakenOff(ChangedBatch Documents, int StillLabelled);
