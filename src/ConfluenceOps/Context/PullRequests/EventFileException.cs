namespace ConfluenceOps.Context.PullRequests;

/// <summary>The file of an event cannot be read.</summary>
public sealed class EventFileException(string path, Exception inner) : ConfluenceOpsException(
    $"The file '{path}' cannot be read.", "Give the file that the build server keeps the event in, such as $env:GITHUB_EVENT_PATH.", inner)
{
    /// <inheritdoc/>
    public override string ErrorId => "EventFileNotReadable";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.NotFound;
}
