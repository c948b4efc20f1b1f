using System.Net;
using System.Text;
using System.Text.Json;

namespace ConfluenceOps.Http.Errors;

/// <summary>Turns an answer that is no success into the error that it means.</summary>
internal static class AnswerError
{
    /// <summary>How much of a page for people is looked at for the words that tell.</summary>
    private const int MostWords = 4096;

    public static ConfluenceOpsException From(HttpResponseMessage answer, string what)
    {
        var said = WordsOf(answer);
        var host = answer.RequestMessage?.RequestUri?.Host ?? "The site";
        var status = (int)answer.StatusCode;
        return answer.StatusCode switch
        {
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden when WhyNotIn(answer, host, said, what) is { } reason => reason,
            HttpStatusCode.Unauthorized => new NotAuthenticatedException(host, said, IsToken(answer)),
            HttpStatusCode.Forbidden => new AccessDeniedException(what, said),
            HttpStatusCode.NotFound or HttpStatusCode.Gone => new NotFoundException(what, said),
            HttpStatusCode.ProxyAuthenticationRequired => new SiteUnreachableException(host, ConnectionFault.Proxy),
            HttpStatusCode.TooManyRequests => new RateLimitedException(host, RetryAfter.Read(answer.Headers, DateTimeOffset.UtcNow)),
            _ when status >= 500 => new ServerFaultException(what, status, said),
            // An interface does not move: where it sends on to, people sign in.
            _ when status is >= 300 and < 400 => new LoginPageException(host, WhereTo(answer)) { Target = TargetOf(answer) },
            _ => new RequestRefusedException(what, status, said),
        };
    }

    /// <summary>The refusal of an answer that is good and was given to nobody: Data Center takes who bears a bad token for anonymous.</summary>
    /// <remarks>facts.md, section 1.2. To go on would take everything that is not public for gone.</remarks>
    /// <returns>Null for an answer that was given to somebody, or does not say.</returns>
    public static NotAuthenticatedException? OfAnonymous(HttpResponseMessage answer) =>
        answer.Headers.TryGetValues("X-AUSERNAME", out var names) && names.Contains("anonymous", StringComparer.OrdinalIgnoreCase)
            ? new NotAuthenticatedException(answer.RequestMessage?.RequestUri?.Host ?? "The site", "nobody is signed in", IsToken(answer))
            : null;

    /// <summary>What a site that lets nobody in says of the reason; null where it says none.</summary>
    private static ConfluenceOpsException? WhyNotIn(HttpResponseMessage answer, string host, string? said, string what)
    {
        if (Says(answer, "WWW-Authenticate", "insufficient_scope"))
            return new ScopeMissingException(what);
        if (IsAboutScope(answer, said))
            return answer.StatusCode == HttpStatusCode.Unauthorized ? new ScopeMissingException(what) : null;
        if (Says(answer, "X-Authentication-Denied-Reason", "CAPTCHA") || Says(answer, "X-Seraph-LoginReason", "AUTHENTICATION_DENIED"))
            return new CaptchaException(host);
        var words = said ?? TextOf(answer);
        return words.Contains("basic auth", StringComparison.OrdinalIgnoreCase) && words.Contains("disabled", StringComparison.OrdinalIgnoreCase) ? new PasswordsOffException(host)
            : words.Contains("deactivated", StringComparison.OrdinalIgnoreCase) ? new AccountDeactivatedException(host, said)
            : words.Contains("expired", StringComparison.OrdinalIgnoreCase) ? new TokenExpiredException(host)
            : words.Contains("not permitted to use Confluence", StringComparison.OrdinalIgnoreCase) ? new NoProductAccessException(host)
            : null;
    }

    private static bool Says(HttpResponseMessage answer, string header, string word) =>
        answer.Headers.TryGetValues(header, out var values) && values.Any(value => value.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static string? WhereTo(HttpResponseMessage answer) =>
        answer.Headers.Location is { IsAbsoluteUri: true, Host: { Length: > 0 } elsewhere } ? elsewhere : null;

    private static Uri? TargetOf(HttpResponseMessage answer) =>
        answer is { Headers.Location: { } location, RequestMessage.RequestUri: { } from } ? new Uri(from, location) : null;

    private static bool IsToken(HttpResponseMessage answer) => answer.RequestMessage?.Headers.Authorization?.Scheme == "Bearer";

    private static string TextOf(HttpResponseMessage answer)
    {
        var bytes = ((LentContent)answer.Content).Bytes;
        return Encoding.UTF8.GetString(bytes.Length > MostWords ? bytes[..MostWords] : bytes);
    }

    // The gateway says so in a header, in words, or in both.
    private static bool IsAboutScope(HttpResponseMessage answer, string? said) =>
        Says(answer, "X-Failure-Category", "SCOPE") || said?.Contains("scope", StringComparison.OrdinalIgnoreCase) == true;

    private static string? WordsOf(HttpResponseMessage answer)
    {
        if (answer.Content.Headers.ContentType?.MediaType is not { } type || !type.Contains("json", StringComparison.OrdinalIgnoreCase))
            return null;
        try
        {
            var reader = new Utf8JsonReader(((LentContent)answer.Content).Bytes);
            using var json = JsonDocument.ParseValue(ref reader);
            return WordsIn(json.RootElement);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // v1: {"message": …}; v2: {"errors": [{"title": …, "detail": …}]}; OAuth: {"error_description": …}.
    private static string? WordsIn(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
            return null;
        if (root.TryGetProperty("errors", out var errors) && errors.ValueKind == JsonValueKind.Array && errors.GetArrayLength() > 0)
            root = errors[0];
        foreach (var name in (ReadOnlySpan<string>)["message", "detail", "title", "error_description"])
            if (root.ValueKind == JsonValueKind.Object && root.TryGetProperty(name, out var value)
                && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } words)
                return WithoutExceptionName(words);
        return null;
    }

    // "com.atlassian.confluence.api.service.exceptions.PermissionException: Not permitted": the name is for Java's people.
    private static string WithoutExceptionName(string words)
    {
        var end = words.IndexOf("Exception: ", StringComparison.Ordinal);
        return end > 0 && !words[..end].Contains(' ', StringComparison.Ordinal) ? words[(end + "Exception: ".Length)..] : words;
    }
}
