using ConfluenceOps.Documents;

namespace ConfluenceOps.Publishing.Html;

/// <summary>Where the page of a document is.</summary>
/// <param name="Id">The document.</param>
/// <param name="Title">Its title.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Path">The file.</param>
/// <param name="IsOpened">Whether a browser was told to show it.</param>
public sealed record DocumentPageFile(long Id, string Title, DocumentSource Source, string Path, bool IsOpened);
