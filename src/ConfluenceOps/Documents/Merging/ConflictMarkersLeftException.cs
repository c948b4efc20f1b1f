namespace ConfluenceOps.Documents.Merging;

/// <summary>Somebody was to decide conflicts in an editor, and left some undecided.</summary>
public sealed class ConflictMarkersLeftException(string title, IReadOnlyList<int> lines) : ConfluenceOpsException(
    $"The text of '{VisibleText.Of(title)}' still has markers of conflicts, the first of them in line {lines[0]}, so it was not saved.",
    "Take the lines that are right, and delete the others and the markers around them.")
{
    /// <inheritdoc/>
    public override string ErrorId => "ConflictMarkersLeft";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.InvalidData;
}
