namespace ConfluenceOps.Sites.Content;

/// <summary>The site took on a task that takes long, and gave it up.</summary>
/// <param name="what">What was asked, as the end of a sentence that begins with "to".</param>
/// <param name="said">What the site says about it.</param>
public sealed class LongTaskFailedException(string what, IReadOnlyList<string> said) : ConfluenceOpsException(
    $"The site began to {what} and gave up{(said.Count == 0 ? "" : $": \"{string.Join("\", \"", said)}\"")}.",
    "Look at what is there already, remove what should not be, and try again.")
{
    /// <inheritdoc/>
    public override string ErrorId => "LongTaskFailed";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.Conflict;
}
