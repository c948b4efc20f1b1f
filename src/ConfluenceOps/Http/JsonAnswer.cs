using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ConfluenceOps.Http.Errors;

namespace ConfluenceOps.Http;

/// <summary>Reads good answers, which are not always what they should be: log-in pages and half-sent bodies come with status 200.</summary>
internal static class JsonAnswer
{
    /// <exception cref="MalformedAnswerException">It is a web page, empty, cut, or something else.</exception>
    public static T Read<T>(HttpResponseMessage answer, string what, JsonTypeInfo<T> type)
    {
        RefuseWebPage(answer, what);
        try
        {
            return JsonSerializer.Deserialize(((LentContent)answer.Content).Bytes, type) ?? throw new MalformedAnswerException(what, "it is empty");
        }
        catch (JsonException error)
        {
            throw new MalformedAnswerException(what, "it is not the JSON that was expected", error);
        }
    }

    /// <exception cref="MalformedAnswerException">It is a page for people.</exception>
    public static void RefuseWebPage(HttpResponseMessage answer, string what)
    {
        if (answer.Content.Headers.ContentType?.MediaType is "text/html")
            throw new MalformedAnswerException(what, "it is a web page and not data") { IsWebPage = true };
    }
}
