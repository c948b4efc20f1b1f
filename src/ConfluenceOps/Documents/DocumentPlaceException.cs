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
        $"'{VisibleText.Of(title)}' comes from a page of {VisibleText.Of(space)} and cannot hang under a document of another space.", "Move the page in Confluence, or choose a parent of the same space.");
}
