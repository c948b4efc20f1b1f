using System.Text.Json;
using ConfluenceOps.Sandbox.Access;

namespace ConfluenceOps.Sandbox.Hosting;

/// <summary>One thing that the server answers.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Template">The path with its parameters, from the root of the site.</param>
/// <param name="Api">The family it belongs to.</param>
/// <param name="Scopes">What it asks of a scoped token.</param>
/// <param name="Answer">Answers it.</param>
internal sealed record Route(string Method, string Template, Api Api, RequiredScopes Scopes, Func<Exchange, Task> Answer)
{
    /// <summary>It answers from the search index, which may lag behind the site.</summary>
    public bool IsSearch { get; init; }

    /// <summary>The version of Data Center that brought it; null for all.</summary>
    public Version? Since { get; init; }

    /// <summary>The same route, which is there for API tokens alone.</summary>
    /// <remarks>facts.md, end of section 1.4.</remarks>
    public Route GoneForOAuth() => this with
    {
        Answer = exchange => exchange.Caller.IsByOAuth ? throw new RefusedException(410, "This deprecated endpoint has been removed.") : Answer(exchange),
    };

    /// <summary>A route of the first API that answers with JSON.</summary>
    public static Route V1(string path, RequiredScopes scopes, Action<Exchange, Utf8JsonWriter> answer) =>
        new("GET", "/wiki/rest/api" + path, Api.V1, scopes, exchange => exchange.SendJsonAsync(answer));

    /// <summary>A route of the first API that is more than a question.</summary>
    public static Route V1(string method, string path, RequiredScopes scopes, Func<Exchange, Task> answer) =>
        new(method, "/wiki/rest/api" + path, Api.V1, scopes, answer);

    /// <summary>A route of the second API that answers with JSON.</summary>
    public static Route V2(string path, RequiredScopes scopes, Action<Exchange, Utf8JsonWriter> answer) =>
        new("GET", "/wiki/api/v2" + path, Api.V2, scopes, exchange => exchange.SendJsonAsync(answer));

    /// <summary>A route of the second API that is more than a question.</summary>
    public static Route V2(string method, string path, RequiredScopes scopes, Func<Exchange, Task> answer) =>
        new(method, "/wiki/api/v2" + path, Api.V2, scopes, answer);
}
