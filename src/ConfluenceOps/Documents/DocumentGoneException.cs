namespace ConfluenceOps.Documents;

/// <summary>Somebody tried to change or to show a document that is in the trash.</summary>
/// <param name="id">The document.</param>
/// <param name="title">Its title.</param>
/// <param name="consequence">What did not happen.</param>
public sealed class DocumentGoneException(long id, string title, string consequence = "its text was not changed") : ConfluenceOpsException(
    $"Document {id}, '{title}', is in the trash, so {consequence}.",
    "Take it back with Restore-Document first.")
{
    /// <inheritdoc/>
    public override string ErrorId => "DocumentGone";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.Conflict;
}
