using ConfluenceOps.Http;

namespace ConfluenceOps.Connections.OAuth;

/// <summary>Access tokens that are fetched anew in time, by one caller for all.</summary>
/// <param name="renew">Fetches the next set, given the one before; null where there was none.</param>
/// <param name="vault">Where sets are kept that other processes share.</param>
/// <param name="first">The set to begin with; null to fetch one.</param>
/// <param name="clock">What tells the time.</param>
/// <remarks>
/// A refresh token dies with its use, so that two processes with one of them lock each other out. Whoever renews holds the
/// vault, looks there first whether somebody else just did, and has the new set kept before anybody uses it.
/// </remarks>
internal sealed class RenewedTokens(
    Func<TokenSet?, CancellationToken, Task<TokenSet>> renew, ITokenVault vault, TokenSet? first, TimeProvider clock) : IAccessTokens, IDisposable
{
    /// <summary>How long before its end a token is not begun with any more.</summary>
    private static readonly TimeSpan _margin = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim _renewing = new(1, 1);
    private TokenSet? _current = first;
    private DateTimeOffset _fetched = DateTimeOffset.MinValue;

    /// <summary>The set that is in use; null before the first request.</summary>
    public TokenSet? Current => Volatile.Read(ref _current);

    public async ValueTask<string> GetAsync(string? refused, CancellationToken cancel)
    {
        if (IsGood(Current, refused))
            return Current!.AccessToken;
        await _renewing.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            // A site that refuses what was fetched a moment ago means something else by it.
            if (IsGood(Current, refused) || (IsGood(Current, null) && clock.GetUtcNow() - _fetched < _margin))
                return Current!.AccessToken;
            var renewed = await RenewAsync(refused, cancel).ConfigureAwait(false);
            _fetched = clock.GetUtcNow();
            Volatile.Write(ref _current, renewed);
            return renewed.AccessToken;
        }
        finally
        {
            _renewing.Release();
        }
    }

    public void Dispose() => _renewing.Dispose();

    private async Task<TokenSet> RenewAsync(string? refused, CancellationToken cancel)
    {
        using var hold = await vault.HoldAsync(cancel).ConfigureAwait(false);
        var kept = await vault.ReadAsync(cancel).ConfigureAwait(false);
        if (IsGood(kept, refused))
            return kept!;
        var renewed = await renew(kept ?? _current, cancel).ConfigureAwait(false);
        // Kept even when the caller leaves now: what it replaces is dead already.
        await vault.WriteAsync(renewed, CancellationToken.None).ConfigureAwait(false);
        return renewed;
    }

    private bool IsGood(TokenSet? tokens, string? refused) =>
        tokens is not null && tokens.AccessToken != refused && clock.GetUtcNow() < tokens.Expires - _margin;
}
