namespace ConfluenceOps.Documents.Collections;

/// <summary>Another collection has the name.</summary>
public sealed class CollectionNameTakenException(string name) : ConfluenceOpsException(
    $"There is a collection '{VisibleText.Of(name)}' already; names differ by more than capitals.", "Choose another name, or change that collection with Set-DocumentCollection.")
{
    /// <inheritdoc/>
    public override string ErrorId => "CollectionNameTaken";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.Conflict;
}
