namespace ConfluenceOps.Documents.Tags;

/// <summary>A tag is a label of pages and nothing else, so it cannot be renamed or deleted here.</summary>
public sealed class TagIsLabelException(string name) : ConfluenceOpsException(
    $"'{VisibleText.Of(name)}' is a label of pages, which the next import would bring back.",
    "Change the labels in Confluence and import the space again.")
{
    /// <inheritdoc/>
    public override string ErrorId => "TagIsLabel";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.Conflict;
}
