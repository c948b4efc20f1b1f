using System.Management.Automation;
using ConfluenceOps.Connections;

namespace ConfluenceOps.PowerShell.Connections;

/// <summary>A credential of PowerShell in the library's words.</summary>
internal static class Entry
{
    // The name as it was typed: a network credential splits off what looks like a Windows domain.
    public static ConnectionProfile ProfileOf(Uri url, PSCredential credential) => new() { Url = url, Method = SignInMethod.Credential, Account = credential.UserName };

    public static ConnectionSecret SecretOf(PSCredential credential) =>
        ConnectionSecret.Of(credential.GetNetworkCredential().Password is { Length: > 0 } secret ? secret : throw new SecretMissingException());
}
