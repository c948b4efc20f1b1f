using ConfluenceOps.Http;
using ConfluenceOps.Http.Errors;
using ConfluenceOps.Sites.Cloud.Wire;
using Flurl;

namespace ConfluenceOps.Sites.Cloud.Access;

/// <summary>A key that lets an administrator read restricted pages, for as long as it is held.</summary>
/// <remarks>facts.md, section 5.4.</remarks>
internal sealed class AdminKey : IAsyncDisposable
{
    private const string Header = "Atl-Confluence-With-Admin-Key";
    private const string Route = "api/v2/admin-key";

    /// <summary>The longest that Confluence gives it for.</summary>
    private const int Minutes = 60;

    private readonly HttpSession _session;
    private readonly PeriodicTimer _renewals;
    private readonly Task _renewing;

    private AdminKey(HttpSession session)
    {
        _session = session;
        _renewals = new PeriodicTimer(TimeSpan.FromMinutes(Minutes / 2), session.Clock);
        _renewing = RenewAsync();
    }

    /// <exception cref="AdminKeyNotPossibleException">The site gives this account none, or the connection cannot use one.</exception>
    public static async Task<AdminKey> TakeAsync(HttpSession session, CloudAddress address, CancellationToken cancel)
    {
        // The gateway passes the key over without a word, and restricted pages would seem not to be there.
        if (address.IsThroughGateway)
            throw new AdminKeyNotPossibleException("An admin key does not work with a scoped token.", "Connect with a token without scopes.");
        await RequestAsync(session, cancel).ConfigureAwait(false);
        session.StandingHeader = (Header, "true");
        return new AdminKey(session);
    }

    /// <summary>Gives the key back.</summary>
    public async ValueTask DisposeAsync()
    {
        _session.StandingHeader = null;
        _renewals.Dispose();
        try
        {
            // A renewal that failed is told here: what was read after that may lack restricted pages.
            await _renewing.ConfigureAwait(false);
        }
        finally
        {
            await _session.ChangeAsync(HttpMethod.Delete, new Url(Route), "take the admin key back", CancellationToken.None).ConfigureAwait(false);
        }
    }

    private async Task RenewAsync()
    {
        while (await _renewals.WaitForNextTickAsync().ConfigureAwait(false))
            await RequestAsync(_session, CancellationToken.None).ConfigureAwait(false);
    }

    private static async Task RequestAsync(HttpSession session, CancellationToken cancel)
    {
        try
        {
            await session.ChangeAsync(
                HttpMethod.Post, new Url(Route), "lend an admin key", new WireAdminKeyRequest(Minutes),
                WireJson.Default.WireAdminKeyRequest, WireJson.Default.WireAdminKey, cancel).ConfigureAwait(false);
        }
        catch (Exception error) when (error is NotFoundException or AccessDeniedException)
        {
            throw new AdminKeyNotPossibleException(
                "The site lends this account no admin key.", "Organization and site administrators of Premium and Enterprise sites can have one.", error);
        }
    }
}
