using ConfluenceOps.Sites;

namespace ConfluenceOps.Documents;

/// <summary>One state of the catalog, to be asked many small questions while documents are put together.</summary>
public interface ICatalogView
{
    /// <summary>All that a document's text is made from.</summary>
    /// <exception cref="DocumentNotFoundException">There is no such document.</exception>
    DocumentContent GetContent(long id);

    /// <summary>A document by number; null when there is none.</summary>
    DocumentName? FindDocument(long id);

    /// <summary>The document of a page; null when there is none.</summary>
    DocumentName? FindPage(string site, string pageId);

    /// <summary>The document that has or had a title; null when there is none.</summary>
    DocumentName? FindTitle(string site, string space, string title);

    /// <summary>The documents right below a page, in order; without a page, those at the top of the space.</summary>
    IReadOnlyList<DocumentName> GetBelow(string site, string space, string? pageId);

    /// <summary>The documents with labels, in the order of their titles.</summary>
    IReadOnlyList<DocumentName> GetLabelled(string site, IReadOnlyList<string> spaces, IReadOnlyList<string> labels, bool all);

    /// <summary>The files on a document's page, and which of them lie beside the catalog.</summary>
    IReadOnlyList<DocumentFile> GetFiles(long id);

    /// <summary>The comments on a document, oldest first.</summary>
    IReadOnlyList<DocumentComment> GetComments(long id);

    /// <summary>The name of a person; null when unknown.</summary>
    string? GetPersonName(string site, string id);
}

/// <summary>Which document, for whoever wants to name or link it.</summary>
/// <param name="Id">The catalog's number of it.</param>
/// <param name="Title">Its title.</param>
/// <param name="Space">The key of its space.</param>
/// <param name="PageId">The site's id of its page; null for a document written here.</param>
/// <param name="Url">The page on its site.</param>
public sealed record DocumentName(long Id, string Title, string Space, string? PageId, Uri? Url);

/// <summary>All that a document's text is made from.</summary>
/// <param name="Document">Which document.</param>
/// <param name="Site">The address of its site.</param>
/// <param name="Version">The number of its current version.</param>
/// <param name="Text">Its text as it was imported or written.</param>
/// <param name="IsEdited">Whether the text was written here.</param>
/// <param name="IsGone">Whether it is in the trash.</param>
/// <param name="Source">The body that it was imported from; null for a document written here.</param>
public sealed record DocumentContent(DocumentName Document, string Site, int Version, string Text, bool IsEdited, bool IsGone, PackedText? Source);

/// <summary>A file on a document's page.</summary>
/// <param name="File">The file as the site knows it.</param>
/// <param name="StoredAs">Under which name <see cref="FileStore"/> has it; null when it has not.</param>
public sealed record DocumentFile(Attachment File, string? StoredAs);
