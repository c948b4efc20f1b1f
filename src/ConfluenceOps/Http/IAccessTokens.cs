namespace ConfluenceOps.Http;

/// <summary>Tokens that run out, and where the next one comes from.</summary>
public interface IAccessTokens
{
    /// <summary>A token that is good now.</summary>
    /// <param name="refused">The token that the site has just refused, however long it should have held; null for none.</param>
    /// <param name="cancel">Ends the fetching.</param>
    /// <exception cref="ConfluenceOpsException">No further token is to be had.</exception>
    ValueTask<string> GetAsync(string? refused, CancellationToken cancel);
}
