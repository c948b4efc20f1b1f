using ConfluenceOps.Http;
using ConfluenceOps.Sites.Cloud.Wire;
using Flurl;

namespace ConfluenceOps.Sites.Cloud.Access;

/// <summary>The key with which administrators see what restrictions keep from them, for as long as this is open.</summary>
/// <remarks>facts.md, section 5.4: the site knows the key by itself and wants a word on every request that uses it.</remarks>
internal sealed class AdminKey : IAsyncDisposable
{
    private const string Header = "Atl-Confluence-With-Admin-Key";

    /// <summary>The longest that Confluence gives it for; it is handed back as soon as it is not needed.</summary>
    private const int Minutes = 60;

    private readonly HttpSession _session;

    private AdminKey(HttpSession session) => _session = session;

    public static async Task<IAsyncDisposable> OpenAsync(HttpSession session, CancellationToken cancel)
    {
        await session.ChangeAsync(
            HttpMethod.Post, new Url("api/v2/admin-key"), "use the admin key", new WireAdminKeyRequest(Minutes),
            WireJson.Default.WireAdminKeyRequest, WireJson.Default.WireAnything, cancel).ConfigureAwait(false);
        session.StandingHeader = (Header, "true");
        return new AdminKey(session);
    }

    public async ValueTask DisposeAsync()
    {
        _session.StandingHeader = null;
        await _session.ChangeAsync(HttpMethod.Delete, new Url("api/v2/admin-key"), "hand the admin key back", CancellationToken.None).ConfigureAwait(false);
    }
}
