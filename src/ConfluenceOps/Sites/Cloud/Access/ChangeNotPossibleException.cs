namespace ConfluenceOps.Sites.Cloud.Access;

/// <summary>No interface of the site can do this; a person in a browser may.</summary>
/// <param name="what">What was asked, as the end of a sentence that begins with "Confluence Cloud cannot".</param>
public sealed class ChangeNotPossibleException(string what) : ConfluenceOpsException(
    $"Confluence Cloud cannot {what}.",
    "Name a user or a group, or make this change in the browser.")
{
    /// <inheritdoc/>
    public override string ErrorId => "ChangeNotPossible";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.NotSupported;
}
