using ConfluenceOps.Sandbox.Access;
using ConfluenceOps.Sandbox.Answers;
using ConfluenceOps.Sandbox.Faults;
using ConfluenceOps.Sandbox.Hosting;
using ConfluenceOps.Sandbox.Identity;
using ConfluenceOps.Sandbox.Index;
using ConfluenceOps.Sandbox.Model;
using ConfluenceOps.Sandbox.Routes;
using Microsoft.AspNetCore.Http;

namespace ConfluenceOps.Sandbox.Cloud;

/// <summary>Confluence Cloud: everything under /wiki, scoped tokens at a gateway, admin keys.</summary>
internal sealed class CloudDialect(SandboxSite site) : Dialect
{
    public override SandboxSite Site => site;

    public override string ContextPath => "/wiki";

    public override IReadOnlyList<Route> Routes => RouteTable.All;

    public override IPeopleWriter People { get; } = new CloudPeople();

    public override ITroubles Troubles { get; } = new CloudTroubles();

    public override OAuthTerms OAuth { get; } = new("Atlassian", Audience: "api.atlassian.com", IsAlwaysLasting: false);

    public override string? AccountOf(SiteIndex site, Func<string, string?> named) => named("accountId");

    public override int NobodyStatus => StatusCodes.Status400BadRequest;

    public override int RowLimit(Parameters parameters, int usual) => parameters.Number("limit", usual, 0, 200);

    public override RequestDelegate Receive(RequestDelegate next, ServedSite served) => Gateway.StripPrefix(served.CloudId)(next);

    public override Admission Admit(HttpContext http, Route route, ServedSite served)
    {
        var nobody = Caller.Nobody(route.IsSearch ? served.SearchedState : served.State);
        if (route.Scopes == RequiredScopes.None)
            return new(nobody);
        try
        {
            return new(LetIn(http, route, served, nobody.Sight.State));
        }
        catch (Exception refused) when (refused is TurnedAwayException or RefusedException)
        {
            return new(nobody, _ => throw refused);
        }
    }

    private static Caller LetIn(HttpContext http, Route route, ServedSite served, SiteState state)
    {
        var caller = served.Accounts.Identify(http.Request.Headers.Authorization.ToString(), Gateway.WasUsed(http), state);
        if (caller.Scopes is { } scopes && !route.Scopes.AreIn(scopes))
            throw TurnedAwayException.ScopeMissing();
        if (caller is { User: { } user } && UsesAdminKey(http) && served.AdminKeys.EndOf(user.AccountId) is not null)
            caller = caller with { Sight = state.SightOf(caller.Sight.Subject, pastLists: true) };
        return caller.Sight.MayUseProduct ? caller : throw Refusal(caller, route);
    }

    /// <summary>The gateway passes the header over without a word.</summary>
    private static bool UsesAdminKey(HttpContext http) => http.Request.Headers[AdminKeys.Header] == "true" && !Gateway.WasUsed(http);

    /// <summary>v2 asks someone who is not signed in to do so; v1 says that nobody unknown may use the site.</summary>
    private static RefusedException Refusal(Caller caller, Route route) =>
        caller.User is null && route.Api == Api.V2
            ? new(StatusCodes.Status401Unauthorized, "Authentication is required")
            : new(StatusCodes.Status403Forbidden, "Current user not permitted to use Confluence");
}
