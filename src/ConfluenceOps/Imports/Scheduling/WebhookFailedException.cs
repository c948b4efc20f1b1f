namespace ConfluenceOps.Imports.Scheduling;

/// <summary>A webhook did not take what was sent to it. The import that it should have told of is as it is.</summary>
/// <param name="host">The host; the rest of the address is nobody's business.</param>
/// <param name="why">Why, as the end of a sentence.</param>
public sealed class WebhookFailedException(string host, string why) : ConfluenceOpsException(
    $"The webhook at {host} was not told of the run: {why}.",
    "See that its address still holds, and register the schedule again with a new one if not.")
{
    /// <summary>Why, as the end of a sentence.</summary>
    internal string Why => why;

    /// <inheritdoc/>
    public override string ErrorId => "WebhookFailed";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.Connection;
}
