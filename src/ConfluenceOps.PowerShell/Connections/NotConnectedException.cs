namespace ConfluenceOps.PowerShell.Connections;

/// <summary>A cmdlet needs a site, and the session is connected to none, or to none of that name.</summary>
public sealed class NotConnectedException : ConfluenceOpsException
{
    /// <summary>There is no connection at all.</summary>
    public NotConnectedException()
        : base("This session is not connected to a site.", "Connect with Connect-Confluence, or try Start-ConfluenceSandbox | Connect-Confluence.") { }

    /// <summary>There is none of that name.</summary>
    public NotConnectedException(string name)
        : base($"This session has no connection '{name}'.", "List the connections with Get-ConfluenceConnection.") { }

    /// <inheritdoc/>
    public override string ErrorId => "NotConnected";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.Connection;
}
