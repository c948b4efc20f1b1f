namespace ConfluenceOps.Documents.Merging;

/// <summary>A document was to be merged, and there are no two sides of it.</summary>
public sealed class NothingToMergeException(long id, string title) : ConfluenceOpsException(
    $"Document {id}, '{VisibleText.Of(title)}', has nothing to merge: no import has put a changed text of its page beside an edit of it.",
    "Import its space with -OnConflict Keep to put what changed in Confluence beside the edit, or name the version that holds an edit with -Version; Get-DocumentVersion lists them.")
{
    /// <inheritdoc/>
    public override string ErrorId => "NothingToMerge";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.InvalidArgument;
}
