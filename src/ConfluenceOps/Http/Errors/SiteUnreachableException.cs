namespace ConfluenceOps.Http.Errors;

/// <summary>The site could not be reached, or the connection broke and went on breaking. What stood in the way says the error id.</summary>
public sealed class SiteUnreachableException : ConfluenceOpsException
{
    private readonly string _id;

    internal SiteUnreachableException(string host, ConnectionFault fault, Exception? inner = null)
        : base($"{host} could not be reached: {fault.Reason}.", fault.Advice, inner) => _id = fault.ErrorId;

    /// <inheritdoc/>
    /// <remarks><c>SiteUnreachable</c>, <c>HostUnknown</c>, <c>CertificateRefused</c>, <c>ProxyRefused</c> or <c>TimedOut</c>.</remarks>
    public override string ErrorId => _id;

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.Connection;
}
