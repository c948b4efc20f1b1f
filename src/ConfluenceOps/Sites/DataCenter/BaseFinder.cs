using ConfluenceOps.Http;
using ConfluenceOps.Http.Errors;
using ConfluenceOps.Sites.DataCenter.Wire;
using Flurl;

namespace ConfluenceOps.Sites.DataCenter;

/// <summary>Finds where on a host Confluence is, without showing the credential to what else may be there.</summary>
internal sealed class BaseFinder(ConnectionOptions options)
{
    /// <summary>The context paths that most administrators choose.</summary>
    private static readonly string[] _usual = ["confluence/", "wiki/"];

    /// <summary>The places where Confluence says it is; an address that is not the given one comes on the same host.</summary>
    public async Task<IReadOnlyList<FoundBase>> FindAsync(DataCenterAddress given, CancellationToken cancel)
    {
        var root = DataCenterAddress.Root(given.Site);
        var candidates = new List<DataCenterAddress> { given, root };
        candidates.AddRange(_usual.Select(path => new DataCenterAddress(new Uri(root.Site, path))));
        if (await FindRedirectAsync(root, cancel).ConfigureAwait(false) is { } target && given.SharesHostWith(target))
            candidates.Add(DataCenterAddress.Of(target));
        var found = new List<FoundBase>();
        foreach (var candidate in candidates.Distinct())
        {
            if (await AskAsync(candidate, cancel).ConfigureAwait(false) is not { } manifest)
                continue;
            found.Add(new FoundBase(candidate, manifest.Version));
            // Behind a proxy it may know itself by another path.
            if (Uri.TryCreate(manifest.Url, UriKind.Absolute, out var own) && candidate.SharesHostWith(own) && !candidates.Contains(DataCenterAddress.Of(own)))
                found.Add(new FoundBase(DataCenterAddress.Of(own), manifest.Version));
        }
        return found;
    }

    /// <summary>What Confluence says of itself to anybody.</summary>
    /// <returns>Null where it is not.</returns>
    public async Task<WireManifest?> AskAsync(DataCenterAddress address, CancellationToken cancel)
    {
        using var session = new HttpSession(options.Session(address.Site, credential: null));
        try
        {
            var manifest = await session.GetAsync(new Url("rest/applinks/1.0/manifest"), "say what it is", DataCenterJson.Default.WireManifest, cancel).ConfigureAwait(false);
            return manifest.TypeId is null or "confluence" ? manifest : null;
        }
        catch (ConfluenceOpsException error) when (error is not SiteUnreachableException)
        {
            return null;
        }
    }

    private async Task<Uri?> FindRedirectAsync(DataCenterAddress root, CancellationToken cancel)
    {
        using var session = new HttpSession(options.Session(root.Site, credential: null));
        try
        {
            await session.GetAsync(new Url(""), "show its first page", DataCenterJson.Default.WireManifest, cancel).ConfigureAwait(false);
            return null;
        }
        catch (LoginPageException error)
        {
            return error.Target;
        }
        catch (ConfluenceOpsException error) when (error is not SiteUnreachableException)
        {
            return null;
        }
    }
}

/// <summary>A place where Confluence says it is.</summary>
/// <param name="Address">Where.</param>
/// <param name="Version">Its version; null where it does not say.</param>
internal sealed record FoundBase(DataCenterAddress Address, string? Version);
