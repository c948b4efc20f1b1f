namespace ConfluenceOps.Context.PullRequests;

/// <summary>An event is no JSON.</summary>
/// <param name="why">Why, as the end of a sentence.</param>
/// <param name="inner">The cause below, if any.</param>
public sealed class EventNotReadableException(string why, Exception? inner = null) : ConfluenceOpsException(
    $"The event cannot be read: {why}.",
    "Give the whole event as the platform sent it, in UTF-8.", inner)
{
    /// <inheritdoc/>
    public override string ErrorId => "EventNotReadable";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.InvalidData;
}
