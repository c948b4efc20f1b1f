using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ConfluenceOps.Http;
using ConfluenceOps.Http.Errors;
using ConfluenceOps.Sites.DataCenter.Wire;
using Flurl;

namespace ConfluenceOps.Sites.DataCenter.Access;

/// <summary>The remote interface that Confluence had before REST: JSON-RPC.</summary>
/// <remarks>facts.md, sections 1.2 and 4.4.</remarks>
internal sealed class RemoteInterface(HttpSession session)
{
    public Task<T> LookUpAsync<T>(string method, string[] arguments, string what, JsonTypeInfo<T> type, CancellationToken cancel) => AskAsync(what, async () =>
        Read(await session.LookUpAsync(AddressOf(method), what, arguments, DataCenterJson.Default.StringArray, DataCenterJson.Default.JsonElement, cancel).ConfigureAwait(false), what, type));

    public Task ChangeAsync(string method, string[] arguments, string what, CancellationToken cancel) => AskAsync(what, async () =>
    {
        var answer = await session.ChangeAsync(
            HttpMethod.Post, AddressOf(method), what, arguments, DataCenterJson.Default.StringArray, DataCenterJson.Default.JsonElement, cancel).ConfigureAwait(false);
        return answer.ValueKind == JsonValueKind.True ? true : throw new AccessDeniedException(what, WordsIn(answer));
    });

    private static async Task<T> AskAsync<T>(string what, Func<Task<T>> ask)
    {
        try
        {
            return await ask().ConfigureAwait(false);
        }
        catch (Exception error) when (error is NotAuthenticatedException or NotFoundException)
        {
            // REST knows who is connected, or nobody would have come here.
            throw new RemoteInterfaceOffException(what, error);
        }
        catch (Exception error) when (error is LoginPageException or MalformedAnswerException { IsWebPage: true })
        {
            throw new SecureSessionException(what, error);
        }
    }

    // What goes wrong comes as {"error": {"message": …}} with status 200.
    private static T Read<T>(JsonElement answer, string what, JsonTypeInfo<T> type)
    {
        if (answer.ValueKind == JsonValueKind.Object)
            throw new AccessDeniedException(what, WordsIn(answer));
        try
        {
            return answer.Deserialize(type) ?? throw new MalformedAnswerException(what, "it is empty");
        }
        catch (JsonException error)
        {
            throw new MalformedAnswerException(what, "it is not the JSON that was expected", error);
        }
    }

    private static string? WordsIn(JsonElement answer) =>
        answer.ValueKind == JsonValueKind.Object && answer.TryGetProperty("error", out var error) && error.ValueKind == JsonValueKind.Object
        && error.TryGetProperty("message", out var message) && message.ValueKind == JsonValueKind.String ? message.GetString() : null;

    private static Url AddressOf(string method) => new($"rpc/json-rpc/confluenceservice-v2/{method}");
}
