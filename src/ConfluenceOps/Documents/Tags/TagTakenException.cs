namespace ConfluenceOps.Documents.Tags;

/// <summary>There is a tag of that name already.</summary>
public sealed class TagTakenException(string name) : ConfluenceOpsException(
    $"There is a tag '{name}' already.",
    "Change it with Set-DocumentTag, or choose another name.")
{
    /// <inheritdoc/>
    public override string ErrorId => "TagTaken";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.Conflict;
}
