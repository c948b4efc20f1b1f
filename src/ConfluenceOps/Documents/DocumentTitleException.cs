namespace ConfluenceOps.Documents;

/// <summary>A document cannot have that title.</summary>
public sealed class DocumentTitleException : ConfluenceOpsException
{
    private DocumentTitleException(ErrorKind kind, string happened, string advice) : base(happened, advice) => Kind = kind;

    /// <inheritdoc/>
    public override string ErrorId => "DocumentTitle";

    /// <inheritdoc/>
    public override ErrorKind Kind { get; }

    internal static DocumentTitleException Taken(string title, string space) => new(
        ErrorKind.Conflict, $"The space {VisibleText.Of(space)} has a document '{VisibleText.Of(title)}' already; links tell documents of a space apart by their titles.", "Choose another title.");

    internal static DocumentTitleException Unfit(string title) => new(
        ErrorKind.InvalidArgument, $"'{VisibleText.Of(title)}' is no title for a document.", "Give it up to 255 signs, and no control characters.");
}
