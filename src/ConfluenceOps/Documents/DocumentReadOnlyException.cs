namespace ConfluenceOps.Documents;

/// <summary>Somebody tried to change a document that is read-only.</summary>
public sealed class DocumentReadOnlyException(long id, string title) : ConfluenceOpsException(
    $"Document {id}, '{title}', is read-only, so it was not changed.",
    "Edit its page in Confluence and import it again, or make it editable with Set-DocumentReadOnly -Enabled:$false.")
{
    /// <inheritdoc/>
    public override string ErrorId => "DocumentReadOnly";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.Conflict;
}
