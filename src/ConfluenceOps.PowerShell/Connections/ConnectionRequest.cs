using System.Management.Automation;
using ConfluenceOps.Http;
using ConfluenceOps.PowerShell.Pipeline;
using ConfluenceOps.Sites;

namespace ConfluenceOps.PowerShell.Connections;

/// <summary>What PowerShell knows about a connection, in the library's words.</summary>
internal static class ConnectionRequest
{
    public static ConnectionOptions From(Uri url, PSCredential credential) => new()
    {
        Url = url,
        // The name as it was typed: a network credential splits off what looks like a Windows domain.
        Credential = SiteCredential.Basic(credential.UserName, credential.GetNetworkCredential().Password),
        OnRetry = AsyncCommand.Tell,
    };
}
