namespace ConfluenceOps.Tool.Mcp;

/// <summary>An assistant named a document that is not there, or that may not be seen, which is the same.</summary>
public sealed class NoSuchDocumentException(string named) : ConfluenceOpsException(
    $"The catalog has no document '{VisibleText.Of(named)}'.",
    "search_documents finds what there is, and list_spaces the spaces that have some.")
{
    /// <inheritdoc/>
    public override string ErrorId => "DocumentNotFound";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.NotFound;
}
