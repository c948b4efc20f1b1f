using System.Management.Automation;
using System.Security;

namespace ConfluenceOps.PowerShell.Sandbox;

/// <summary>A Confluence site that runs on this machine, until it is stopped or the session ends.</summary>
public sealed class ConfluenceSandbox
{
    private readonly SandboxProcess _process;

    internal ConfluenceSandbox(SandboxProcess process, SandboxInvitation invitation)
    {
        _process = process;
        Url = invitation.Url;
        Accounts = [.. invitation.Accounts.Select(account => account.At(Url))];
        Clients = [.. invitation.Clients.Select(client => client.At(Url))];
    }

    /// <summary>Its address.</summary>
    public Uri Url { get; }

    /// <summary>The account for everyday use: that of a service account where the site has one.</summary>
    public PSCredential Credential => Accounts[0].Credential;

    /// <summary>The accounts that can sign in, the one for everyday use first.</summary>
    public IReadOnlyList<SandboxAccount> Accounts { get; }

    /// <summary>The programs that can get tokens of OAuth 2.0 there.</summary>
    public IReadOnlyList<SandboxClient> Clients { get; }

    /// <summary>The process that it runs in.</summary>
    public int ProcessId => _process.Id;

    internal void Stop() => _process.Stop();

    /// <summary>The address.</summary>
    public override string ToString() => Url.AbsoluteUri;
}

/// <summary>An account of a sandbox.</summary>
/// <param name="Url">The address of the sandbox.</param>
/// <param name="Name">The name that people see.</param>
/// <param name="Role">What it may do: administrator, service account, user, guest …</param>
/// <param name="Credential">What it signs in with.</param>
public sealed record SandboxAccount(Uri Url, string Name, string Role, PSCredential Credential)
{
    /// <summary>The e-mail address.</summary>
    public string Email => Credential.UserName;
}

/// <summary>A program that can get tokens of OAuth 2.0 at a sandbox.</summary>
/// <param name="Url">The address of the sandbox.</param>
/// <param name="Name">What people see when they consent.</param>
/// <param name="ClientId">Its id.</param>
/// <param name="ClientSecret">Its secret; null for a program that asks people in the browser and needs none.</param>
/// <param name="Account">The e-mail address of the service account that it signs in as; null for a program that asks people.</param>
public sealed record SandboxClient(Uri Url, string Name, string ClientId, SecureString? ClientSecret, string? Account);
