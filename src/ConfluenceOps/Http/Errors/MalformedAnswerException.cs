namespace ConfluenceOps.Http.Errors;

/// <summary>The answer is not what the site's interface promises.</summary>
public sealed class MalformedAnswerException(string what, string reason, Exception? inner = null) : ConfluenceOpsException(
    $"The answer to the request to {what} cannot be used: {reason}.",
    "Check that the address is that of a Confluence site and that no proxy or log-in page stands between.", inner)
{
    /// <summary>Whether it is a page for people.</summary>
    internal bool IsWebPage { get; init; }

    /// <inheritdoc/>
    public override string ErrorId => "MalformedAnswer";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.InvalidData;
}
