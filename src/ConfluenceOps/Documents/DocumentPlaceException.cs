namespace ConfluenceOps.Documents;

/// <summary>A document cannot stand there.</summary>
public sealed class DocumentPlaceException : ConfluenceOpsException
{
    private DocumentPlaceException(string happened, string advice) : base(happened, advice) { }

    /// <inheritdoc/>
    public override string ErrorId => "DocumentPlace";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.InvalidArgument;

    internal static DocumentPlaceException Circle(string title, string parent) => new(
        $"'{VisibleText.Of(title)}' cannot hang under '{VisibleText.Of(parent)}', which hangs under it.", "Move the lower one out first.");

    internal static DocumentPlaceException OtherSpace(string title, string space) => new(
        $"'{VisibleText.Of(title)}' comes from a page of {VisibleText.Of(space)} and cannot stand in another space.", "Move the page in Confluence, or choose a place in the same space.");

    internal static DocumentPlaceException PageBelow(string title, string below) => new(
        $"'{VisibleText.Of(title)}' cannot move to another space: '{VisibleText.Of(below)}', which hangs under it, comes from a page and stays in its own.", "Move that one out first; Restore-Document takes it back first where it is in the trash.");

    internal static DocumentPlaceException ParentElsewhere(string parent, string space, string named) => new(
        $"'{VisibleText.Of(parent)}' is in the space {VisibleText.Of(space)}, and {VisibleText.Of(named)} was named.", "Leave the space out: a document is in the space of what it hangs under.");
}
