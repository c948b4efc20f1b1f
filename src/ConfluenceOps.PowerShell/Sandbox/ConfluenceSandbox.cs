using System.Management.Automation;

namespace ConfluenceOps.PowerShell.Sandbox;

/// <summary>A Confluence site that runs on this machine, until it is stopped or the session ends.</summary>
public sealed class ConfluenceSandbox
{
    private readonly SandboxProcess _process;

    internal ConfluenceSandbox(SandboxProcess process, Uri url, IReadOnlyList<SandboxAccount> accounts)
    {
        _process = process;
        Url = url;
        Accounts = accounts;
    }

    /// <summary>Its address.</summary>
    public Uri Url { get; }

    /// <summary>The account for everyday use: that of a service account where the site has one.</summary>
    public PSCredential Credential => Accounts[0].Credential;

    /// <summary>The accounts that can sign in, the one for everyday use first.</summary>
    public IReadOnlyList<SandboxAccount> Accounts { get; }

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
