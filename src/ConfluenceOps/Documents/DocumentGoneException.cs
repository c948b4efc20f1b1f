namespace ConfluenceOps.Documents;

/// <summary>Somebody tried to change a document that is in the trash.</summary>
public sealed class DocumentGoneException(long id, string title) : ConfluenceOpsException(
    $"Document {id}, '{title}', is in the trash, so its text was not changed.",
    "Take it back with Restore-Document first.")
{
    /// <inheritdoc/>
    public override string ErrorId => "DocumentGone";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.Conflict;
}
