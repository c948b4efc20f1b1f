namespace ConfluenceOps.Context.PullRequests.GitHub;

/// <summary>Where GitHub's REST interface begins.</summary>
internal static class GitHubRoot
{
    private const string Usual = "https://api.github.com/";

    /// <exception cref="GitHubAddressException">It is no address, or a token would be shown on the way there.</exception>
    public static Uri Of(string? address) =>
        address is null ? Of((Uri?)null)
        : Uri.TryCreate(address, UriKind.Absolute, out var given) ? Of(given)
        : throw new GitHubAddressException();

    /// <inheritdoc cref="Of(string)"/>
    public static Uri Of(Uri? address)
    {
        if (address is null)
            return new Uri(Usual);
        var mayBeTold = address.IsAbsoluteUri && address.UserInfo.Length == 0
            && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback));
        return mayBeTold ? new Uri($"{address.GetLeftPart(UriPartial.Path).TrimEnd('/')}/") : throw new GitHubAddressException();
    }
}
