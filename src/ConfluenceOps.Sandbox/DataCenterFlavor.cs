using ConfluenceOps.Sandbox.DataCenter;
using ConfluenceOps.Sandbox.Hosting;
using ConfluenceOps.Sandbox.Model;

namespace ConfluenceOps.Sandbox;

/// <summary>Confluence Data Center, and how its administrators set it up.</summary>
/// <param name="Version">Its version.</param>
public sealed record DataCenterFlavor(Version Version) : SandboxFlavor
{
    /// <summary>The path under which Confluence is, such as <c>/confluence</c>; empty or <c>/</c> for the root of the host.</summary>
    public string ContextPath { get; init; } = "/confluence";

    /// <summary>Passwords work; where people sign in elsewhere, administrators switch that off.</summary>
    public bool BasicAllowed { get; init; } = true;

    /// <summary>The remote API is on, which below 9.1 is the only one that tells a space's permissions.</summary>
    public bool JsonRpcAllowed { get; init; } = true;

    /// <summary>Whoever is not signed in is sent to a page for people, as sites with a sign-in of their own do.</summary>
    public bool LoginPage { get; init; }

    /// <summary>The versions whose lists go on behind their end with what was there before (CONFSERVER-95272).</summary>
    private static readonly Version[] _endless = [new(7, 19, 21), new(8, 5, 8), new(8, 9, 0)];

    internal bool HasEndlessLists => _endless.Contains(Full);

    /// <summary>The version as the site says it, with its third number.</summary>
    internal Version Full => new(Version.Major, Version.Minor, Math.Max(0, Version.Build));

    internal override Dialect Open(SandboxSite site, TimeProvider time)
    {
        var path = ContextPath.TrimEnd('/');
        if (path.Length > 0 && (!Uri.TryCreate(path, UriKind.Relative, out _) || path[0] != '/' || path.AsSpan(1).ContainsAny("/?#{}")))
            throw new SandboxException($"'{ContextPath}' is not a context path.", "Use one word behind a slash, such as /confluence, or / for the root.");
        return new DataCenterDialect(this with { ContextPath = path }, site, time);
    }
}
