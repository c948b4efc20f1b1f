using System.Net;
using System.Text.Json;

namespace ConfluenceOps.Http.Errors;

/// <summary>Turns an answer that is no success into the error that it means.</summary>
internal static class AnswerError
{
    public static ConfluenceOpsException From(HttpResponseMessage answer, string what)
    {
        var said = WordsOf(answer);
        var host = answer.RequestMessage?.RequestUri?.Host ?? "The site";
        var status = (int)answer.StatusCode;
        return answer.StatusCode switch
        {
            HttpStatusCode.Unauthorized when IsAboutScope(answer, said) => new ScopeMissingException(what),
            HttpStatusCode.Unauthorized => new NotAuthenticatedException(host, said),
            HttpStatusCode.Forbidden when answer.Headers.Contains("X-Authentication-Denied-Reason") =>
                new NotAuthenticatedException(host, "a person must solve a captcha in the browser first"),
            HttpStatusCode.Forbidden => new AccessDeniedException(what, said),
            HttpStatusCode.NotFound or HttpStatusCode.Gone => new NotFoundException(what, said),
            HttpStatusCode.TooManyRequests => new RateLimitedException(host, RetryAfter.Read(answer.Headers, DateTimeOffset.UtcNow)),
            _ when status >= 500 => new ServerFaultException(what, status, said),
            _ when status is >= 300 and < 400 => new MalformedAnswerException(what, $"it sends on to {answer.Headers.Location?.Host ?? "elsewhere"}"),
            _ => new RequestRefusedException(what, status, said),
        };
    }

    // The gateway says so in a header, in words, or in both.
    private static bool IsAboutScope(HttpResponseMessage answer, string? said) =>
        answer.Headers.TryGetValues("X-Failure-Category", out var category) && category.Any(value => value.Contains("SCOPE", StringComparison.OrdinalIgnoreCase))
        || said?.Contains("scope", StringComparison.OrdinalIgnoreCase) == true;

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
