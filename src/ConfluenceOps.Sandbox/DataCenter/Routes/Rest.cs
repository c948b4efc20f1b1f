using System.Text.Json;
using ConfluenceOps.Sandbox.Access;
using ConfluenceOps.Sandbox.DataCenter.Access;
using ConfluenceOps.Sandbox.Hosting;

namespace ConfluenceOps.Sandbox.DataCenter.Routes;

/// <summary>Routes of Data Center's v1, from its context path.</summary>
internal static class Rest
{
    /// <summary>Most tokens carry all rights of their account, and those of OAuth 2.0 go by levels: no route asks for scopes. This says only that one must be let in.</summary>
    public static RequiredScopes LetIn { get; } = RequiredScopes.AnyOf();

    /// <summary>For whoever may use Confluence.</summary>
    public static Route Get(string path, Action<Exchange, Utf8JsonWriter> answer) => Send("GET", path, exchange => exchange.SendJsonAsync(answer));

    /// <summary>For everybody, even where nobody is let in who is not signed in.</summary>
    public static Route GetOpen(string path, Action<Exchange, Utf8JsonWriter> answer) => Get(path, answer) with { Scopes = RequiredScopes.None };

    /// <summary>A route that is more than a question.</summary>
    public static Route Send(string method, string path, Func<Exchange, Task> answer) => new(method, "/rest" + path, Api.V1, LetIn, answer);

    /// <summary>Ends the exchange with whoever is not signed in.</summary>
    public static void NeedsAccount(Exchange exchange)
    {
        if (exchange.Caller.User is null)
            throw new RefusedException(401, "Client must be authenticated to access this resource.");
    }

    /// <summary>Ends the exchange with whoever does not administer Confluence.</summary>
    public static void NeedsAdministrator(Exchange exchange)
    {
        NeedsAccount(exchange);
        if (!Levels.Reach(exchange.Caller.Scopes, Levels.Administer))
            throw Refusals.LevelMissing(exchange.Http);
        if (!exchange.Sight.IsAdministrator)
            throw new RefusedException(403, "Current user not permitted to administer Confluence");
    }
}
