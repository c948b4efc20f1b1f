using ConfluenceOps.Http;
using ConfluenceOps.Http.Errors;
using ConfluenceOps.Sites.DataCenter.Wire;
using Flurl;

namespace ConfluenceOps.Sites.DataCenter;

/// <summary>Finds the way in to a Data Center, whatever page of it a person has copied the address of.</summary>
internal static class DataCenterConnector
{
    /// <returns>A site that has answered who is connected.</returns>
    /// <exception cref="NotAuthenticatedException">Nobody is signed in by the credential.</exception>
    public static async Task<SignedIn> ConnectAsync(ConnectionOptions options, CancellationToken cancel)
    {
        var (given, finder) = (DataCenterAddress.Of(options.Url), new BaseFinder(options));
        try
        {
            return await OpenAsync(given, () => ReadVersionAsync(given, finder, cancel), options, cancel).ConfigureAwait(false);
        }
        catch (ConfluenceOpsException error) when (IsElsewhere(error))
        {
            var found = await finder.FindAsync(given, cancel).ConfigureAwait(false);
            foreach (var (address, version) in found.Where(one => one.Address != given))
            {
                try
                {
                    return await OpenAsync(address, () => Task.FromResult(version), options, cancel).ConfigureAwait(false);
                }
                catch (ConfluenceOpsException another) when (IsElsewhere(another))
                {
                    // What a proxy shows anybody need not be what answers.
                }
            }
            throw;
        }
    }

    /// <summary>Where Confluence is on its host, before there is anything to sign in with.</summary>
    public static async Task<DataCenterAddress> FindAsync(ConnectionOptions options, CancellationToken cancel)
    {
        var given = DataCenterAddress.Of(options.Url);
        var found = await new BaseFinder(options).FindAsync(given, cancel).ConfigureAwait(false);
        return found.Count > 0 ? found[0].Address : given;
    }

    private static async Task<SignedIn> OpenAsync(DataCenterAddress address, Func<Task<string?>> readVersion, ConnectionOptions options, CancellationToken cancel)
    {
        var session = new HttpSession(options.Session(address.Site, options.Credential));
        try
        {
            var user = await DataCenterSite.AskWhoAsync(session, cancel).ConfigureAwait(false);
            var version = await readVersion().ConfigureAwait(false)
                ?? await TryAsync(() => session.GetAsync(new Url("rest/api/server-information"), "tell its version", DataCenterJson.Default.WireManifest, cancel)).ConfigureAwait(false);
            return new SignedIn(new DataCenterSite(session, address, ParseVersion(version)), user, Version: version);
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    private static bool IsElsewhere(ConfluenceOpsException error) =>
        error is NotFoundException or MalformedAnswerException or LoginPageException or RequestRefusedException;

    private static async Task<string?> ReadVersionAsync(DataCenterAddress address, BaseFinder finder, CancellationToken cancel) =>
        (await finder.AskAsync(address, cancel).ConfigureAwait(false))?.Version;

    private static async Task<string?> TryAsync(Func<Task<WireManifest>> read)
    {
        try
        {
            return (await read().ConfigureAwait(false)).Version;
        }
        catch (ConfluenceOpsException error) when (error is NotFoundException or AccessDeniedException or MalformedAnswerException or LoginPageException)
        {
            return null;
        }
    }

    // "9.0.0-m12": what comes after the numbers is for Atlassian.
    private static Version? ParseVersion(string? text) =>
        Version.TryParse(new string([.. (text ?? "").TakeWhile(sign => char.IsAsciiDigit(sign) || sign == '.')]).Trim('.'), out var version) ? version : null;
}
