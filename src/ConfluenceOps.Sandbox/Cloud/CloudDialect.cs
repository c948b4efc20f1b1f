using ConfluenceOps.Sandbox.Access;
using ConfluenceOps.Sandbox.Answers;
using ConfluenceOps.Sandbox.Hosting;
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

    public override RequestDelegate Receive(RequestDelegate next, ServedSite served) => Gateway.StripPrefix(served.CloudId)(next);

    public override Admission Admit(HttpContext http, Route route, ServedSite served)
    {
        var nobody = Caller.Nobody(route.IsSearch ? served.SearchedState : served.State);
        if (route.Scopes == RequiredScopes.None)
            return new(nobody);
        if (served.Accounts.Identify(http.Request.Headers.Authorization.ToString(), Gateway.WasUsed(http), nobody.Sight.State) is not { } caller)
            return new(nobody, exchange => ErrorAnswer.SendUnauthorizedAsync(exchange, "Unauthorized", "FAILURE_CLIENT_AUTH_MISMATCH"));
        if (caller is { User: { } user } && UsesAdminKey(http) && served.AdminKeys.EndOf(user.AccountId) is not null)
            caller = caller with { Sight = caller.Sight.State.SightOf(caller.Sight.Subject, pastLists: true) };
        if (caller.Scopes is { } scopes && !route.Scopes.AreIn(scopes))
            return new(caller, exchange => ErrorAnswer.SendUnauthorizedAsync(exchange, "Unauthorized; scope does not match", "FAILURE_CLIENT_SCOPE_CHECK"));
        return caller.Sight.MayUseProduct ? new(caller) : new(caller, _ => throw Refusal(caller, route));
    }

    /// <summary>The gateway passes the header over without a word.</summary>
    private static bool UsesAdminKey(HttpContext http) => http.Request.Headers[AdminKeys.Header] == "true" && !Gateway.WasUsed(http);

    /// <summary>v2 asks someone who is not signed in to do so; v1 says that nobody unknown may use the site.</summary>
    private static RefusedException Refusal(Caller caller, Route route) =>
        caller.User is null && route.Api == Api.V2
            ? new(StatusCodes.Status401Unauthorized, "Authentication is required")
            : new(StatusCodes.Status403Forbidden, "Current user not permitted to use Confluence");
}
