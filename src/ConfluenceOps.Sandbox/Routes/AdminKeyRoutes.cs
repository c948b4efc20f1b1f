using System.Text.Json;
using ConfluenceOps.Sandbox.Access;
using ConfluenceOps.Sandbox.Answers;
using ConfluenceOps.Sandbox.Changes;
using ConfluenceOps.Sandbox.Hosting;
using Microsoft.AspNetCore.Http;

namespace ConfluenceOps.Sandbox.Routes;

/// <summary>Taking, showing and giving back the key that sees past restrictions. Whoever may have none is told that there is no such thing.</summary>
internal static class AdminKeyRoutes
{
    private const int UsualMinutes = 10, MostMinutes = 60;

    /// <summary>Not for any scoped token.</summary>
    private static readonly RequiredScopes Unscoped = RequiredScopes.AnyOf();

    public static IReadOnlyList<Route> All { get; } =
    [
        Route.V2("/admin-key", Unscoped, Show),
        Route.V2("POST", "/admin-key", Unscoped, TakeAsync),
        Route.V2("DELETE", "/admin-key", Unscoped, GiveBackAsync),
    ];

    private static void Show(Exchange exchange, Utf8JsonWriter json)
    {
        var account = Holder(exchange);
        Write(json, account, exchange.Server.AdminKeys.EndOf(account) ?? throw new RefusedException(404, "There is no admin key for this account"));
    }

    private static async Task TakeAsync(Exchange exchange)
    {
        var account = Holder(exchange);
        var wish = exchange.Http.Request.ContentLength is null or 0
            ? new(0)
            : await RequestBody.ReadAsync<WantedKey>(exchange, "The body may have 'durationInMinutes'");
        if (wish.DurationInMinutes is < 0 or > MostMinutes)
            throw new RefusedException(400, $"'durationInMinutes' must be between 0 and {MostMinutes}");
        var end = exchange.Server.AdminKeys.Issue(account, TimeSpan.FromMinutes(wish.DurationInMinutes == 0 ? UsualMinutes : wish.DurationInMinutes));
        exchange.Change((state, _) => state.With(ChangeRecord.KeyTaken(exchange.Doer, Party.Of(state.Site, "user", account), end)));
        await exchange.SendJsonAsync((_, json) => Write(json, account, end));
    }

    private static Task GiveBackAsync(Exchange exchange)
    {
        exchange.Server.AdminKeys.TakeBack(Holder(exchange));
        exchange.Http.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    private static string Holder(Exchange exchange) =>
        exchange is { Sight.IsSiteAdministrator: true, Site.Site.Edition: "premium" or "enterprise" }
            ? exchange.Caller.User!.AccountId
            : throw new RefusedException(404, "Admin keys are not available to this account on this site");

    private static void Write(Utf8JsonWriter json, string account, DateTimeOffset end)
    {
        json.WriteStartObject();
        json.WriteString("accountId"u8, account);
        json.WriteInstant("expirationTime"u8, end);
        json.WriteEndObject();
    }

    private sealed record WantedKey(int DurationInMinutes = 0);
}
