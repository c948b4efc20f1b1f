using System.Text.Json;
using ConfluenceOps.Sandbox.Access;
using ConfluenceOps.Sandbox.Hosting;

namespace ConfluenceOps.Sandbox.Identity;

/// <summary>What api.atlassian.com says of a token: who consented, and for which site.</summary>
internal static class ConsentedRoutes
{
    /// <summary>Nothing to see, and nothing to fetch.</summary>
    private const string Avatar = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E";

    public static IReadOnlyList<Route> All { get; } =
    [
        new("GET", "/oauth/token/accessible-resources", Api.Identity, RequiredScopes.None, exchange => exchange.SendJsonAsync(WriteSites)),
        new("GET", "/me", Api.Identity, RequiredScopes.None, exchange => exchange.SendJsonAsync(WriteAccount)),
    ];

    /// <summary>One site at most: an account that may not use it has consented to nothing.</summary>
    private static void WriteSites(Exchange exchange, Utf8JsonWriter json)
    {
        var caller = CallerOf(exchange);
        json.WriteStartArray();
        if (caller.Sight.MayUseProduct)
        {
            json.WriteStartObject();
            json.WriteString("id"u8, exchange.Site.CloudId);
            json.WriteString("name"u8, exchange.Site.Site.Name);
            json.WriteString("url"u8, exchange.Server.Address.AbsoluteUri.TrimEnd('/'));
            json.WriteStartArray("scopes"u8);
            foreach (var scope in ScopeWords.OfConfluence(caller.Scopes!))
                json.WriteStringValue(scope);
            json.WriteEndArray();
            json.WriteString("avatarUrl"u8, Avatar);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteAccount(Exchange exchange, Utf8JsonWriter json)
    {
        var caller = CallerOf(exchange);
        if (!caller.Scopes!.Contains(ScopeWords.Profile))
            throw TurnedAwayException.ScopeMissing();
        var user = caller.User!;
        json.WriteStartObject();
        json.WriteString("account_type"u8, user.AccountType);
        json.WriteString("account_id"u8, user.AccountId);
        json.WriteString("email"u8, user.Email);
        json.WriteString("name"u8, user.DisplayName);
        json.WriteString("account_status"u8, user.AccountStatus);
        json.WriteEndObject();
    }

    private static Caller CallerOf(Exchange exchange) =>
        exchange.Server.Accounts.IdentifyByOAuth(exchange.Http.Request.Headers.Authorization.ToString(), exchange.State);
}
