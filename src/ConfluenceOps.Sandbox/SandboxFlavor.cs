using ConfluenceOps.Sandbox.Cloud;
using ConfluenceOps.Sandbox.Hosting;
using ConfluenceOps.Sandbox.Model;

namespace ConfluenceOps.Sandbox;

/// <summary>Which Confluence a sandbox is. The site behind it is the same; what differs is who is let in and how it is spoken to.</summary>
public abstract record SandboxFlavor
{
    private protected SandboxFlavor()
    {
    }

    /// <summary>Confluence Cloud.</summary>
    public static SandboxFlavor Cloud { get; } = new CloudFlavor();

    /// <summary>Confluence Data Center.</summary>
    /// <param name="version">Its version: older ones lack routes, and some have faults of their own.</param>
    public static DataCenterFlavor DataCenter(Version version)
    {
        ArgumentNullException.ThrowIfNull(version);
        return new(version);
    }

    /// <summary>What one server of this flavour speaks.</summary>
    /// <exception cref="SandboxException">The flavour's options make no sense.</exception>
    internal abstract Dialect Open(SandboxSite site, TimeProvider time);

    private sealed record CloudFlavor : SandboxFlavor
    {
        internal override Dialect Open(SandboxSite site, TimeProvider time) => new CloudDialect(site);
    }
}
