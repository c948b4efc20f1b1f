using ConfluenceOps.Documents;

namespace ConfluenceOps.Publishing;

/// <summary>Where links to documents and files of the catalog lead.</summary>
internal interface IAddresses
{
    /// <summary>The address of a document; null where it cannot be reached.</summary>
    string? OfDocument(DocumentName document);

    /// <summary>The address of a file; null where it cannot be reached.</summary>
    string? OfFile(DocumentName document, DocumentFile file);
}
