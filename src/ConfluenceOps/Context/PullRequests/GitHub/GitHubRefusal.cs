using System.Globalization;
using System.Net;
using ConfluenceOps.Http;
using ConfluenceOps.Http.Errors;

namespace ConfluenceOps.Context.PullRequests.GitHub;

/// <summary>Turns an answer of GitHub that is no success into the error that it means.</summary>
internal static class GitHubRefusal
{
    public static ConfluenceOpsException Of(HttpResponseMessage answer, string what, string? said, HttpSessionOptions options)
    {
        var status = (int)answer.StatusCode;
        return answer.StatusCode switch
        {
            HttpStatusCode.Unauthorized => new GitHubTokenRefusedException(options.Root.Host),
            HttpStatusCode.TooManyRequests => TooMany(answer, options),
            HttpStatusCode.Forbidden when IsLimit(answer, said) => TooMany(answer, options),
            HttpStatusCode.Forbidden => new GitHubAccessDeniedException(what, said),
            HttpStatusCode.NotFound or HttpStatusCode.Gone => new PullRequestNotFoundException(what),
            HttpStatusCode.ProxyAuthenticationRequired => new SiteUnreachableException(options.Root.Host, ConnectionFault.Proxy),
            _ when status >= 500 => new GitHubFaultException(what, status),
            _ when status is >= 300 and < 400 => new GitHubAnswerException(what, "it sends on to another address"),
            _ => new GitHubRefusedException(what, status, said),
        };
    }

    // GitHub refuses for its limits with 403 as well.
    // https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api
    private static bool IsLimit(HttpResponseMessage answer, string? said) =>
        Header(answer, "Retry-After") is not null
        || Header(answer, "X-RateLimit-Remaining") == "0"
        || said?.Contains("rate limit", StringComparison.OrdinalIgnoreCase) == true;

    private static RateLimitedException TooMany(HttpResponseMessage answer, HttpSessionOptions options)
    {
        var now = options.Clock.GetUtcNow();
        return new RateLimitedException(options.Root.Host, RetryAfter.Read(answer.Headers, now) ?? UntilReset(answer, now));
    }

    // In seconds since 1970, where Confluence writes a date.
    private static TimeSpan? UntilReset(HttpResponseMessage answer, DateTimeOffset now) =>
        long.TryParse(Header(answer, "X-RateLimit-Reset"), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            && seconds - now.ToUnixTimeSeconds() is > 0 and < 24 * 60 * 60 and var wait
            ? TimeSpan.FromSeconds(wait)
            : null;

    private static string? Header(HttpResponseMessage answer, string name) =>
        answer.Headers.TryGetValues(name, out var values) ? values.First().Trim() : null;
}
