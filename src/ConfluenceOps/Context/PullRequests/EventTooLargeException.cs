namespace ConfluenceOps.Context.PullRequests;

/// <summary>An event is larger than any that a platform sends.</summary>
public sealed class EventTooLargeException() : ConfluenceOpsException(
    $"The event is larger than {PullRequestReader.MostBytes / 1024 / 1024} MiB, which no event of a pull request is.",
    "Check that the file is the event and not something else.")
{
    /// <inheritdoc/>
    public override string ErrorId => "EventTooLarge";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.Limit;
}
