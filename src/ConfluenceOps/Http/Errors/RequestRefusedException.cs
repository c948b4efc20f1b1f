namespace ConfluenceOps.Http.Errors;

/// <summary>The site understood the request and refuses it as wrong.</summary>
public sealed class RequestRefusedException(string what, int status, string? said = null) : ConfluenceOpsException(
    $"The site refuses with status {status} to {what}{Quoted.Words(said)}.",
    "Check the values that were given.")
{
    /// <summary>The status of HTTP, for those in this room who tell one refusal from another.</summary>
    internal int Status => status;

    /// <inheritdoc/>
    public override string ErrorId => "RequestRefused";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.InvalidArgument;
}
