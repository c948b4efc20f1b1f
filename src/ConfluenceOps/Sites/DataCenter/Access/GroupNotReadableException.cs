namespace ConfluenceOps.Sites.DataCenter.Access;

/// <summary>No interface of the site names the members of a group with a slash in its name.</summary>
/// <param name="group">Its name.</param>
/// <param name="inner">The answer.</param>
public sealed class GroupNotReadableException(string group, Exception inner) : ConfluenceOpsException(
    $"The site does not name the members of '{group}': it takes the slash in the name for the end of it.",
    "Look at the group in the administration of Confluence, or rename it in the directory where it is kept.",
    inner)
{
    /// <inheritdoc/>
    public override string ErrorId => "GroupNotReadable";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.NotSupported;
}
