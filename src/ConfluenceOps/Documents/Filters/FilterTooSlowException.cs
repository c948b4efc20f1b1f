namespace ConfluenceOps.Documents.Filters;

/// <summary>A pattern of a filter goes through so many ways to match a document that it would never end.</summary>
public sealed class FilterTooSlowException(string pattern, long documentId, TimeSpan waited, Exception inner) : ConfluenceOpsException(
    $"The pattern '{VisibleText.Of(pattern)}' did not come to an end on document {documentId} within {waited.TotalSeconds:0} s.",
    "Take repetitions out of repetitions, as in '(a+)+', or use -like.",
    inner)
{
    /// <inheritdoc/>
    public override string ErrorId => "FilterTooSlow";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.Limit;
}
