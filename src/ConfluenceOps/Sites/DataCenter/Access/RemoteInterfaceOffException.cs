namespace ConfluenceOps.Sites.DataCenter.Access;

/// <summary>What was asked is told by the remote interface alone, and the site has switched it off.</summary>
/// <param name="what">What was asked, as the end of a sentence that begins with "to".</param>
/// <param name="inner">The answer.</param>
public sealed class RemoteInterfaceOffException(string what, Exception inner) : ConfluenceOpsException(
    $"The site's remote interface, which is the only way to {what} here, is switched off.",
    "Ask an administrator to switch on Remote API (XML-RPC & SOAP) in Administration, Further Configuration; from Confluence 9.1 on administrators of the space do without it.",
    inner)
{
    /// <inheritdoc/>
    public override string ErrorId => "RemoteInterfaceOff";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.NotSupported;
}
