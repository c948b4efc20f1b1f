using ConfluenceOps.Sandbox.Access;
using ConfluenceOps.Sandbox.Hosting;
using ConfluenceOps.Sandbox.Identity;
using ConfluenceOps.Sandbox.Index;
using ConfluenceOps.Sandbox.Model;
using Microsoft.AspNetCore.Http;

namespace ConfluenceOps.Sandbox.DataCenter.Access;

/// <summary>Tells who is asking by a password, a personal access token, or one of OAuth 2.0.</summary>
/// <remarks>facts.md, section 1.2. A token that does not work is as good as none; a password that does not work is refused.</remarks>
internal sealed class Door(DataCenterFlavor flavor, SandboxSite site, TimeProvider time)
{
    private static readonly Version FirstWithTokens = new(7, 9);

    private readonly SignIns _signIns = new(site, time);

    public Admission Admit(HttpContext http, Route route, ServedSite served)
    {
        var state = route.IsSearch ? served.SearchedState : served.State;
        var credentials = AuthorizationHeader.Read(http.Request.Headers.Authorization.ToString());
        var access = credentials is { Name: null } ? served.Accounts.Authorization.Find(credentials.Secret) : null;
        var (user, refusal) = access is null ? SignIn(served.State.Site, credentials) : SignIn(served.State.Site, access);
        var caller = user is null
            ? Caller.Nobody(state)
            : new(user, access?.Grant.Scopes, state.SightOf(Subject.User(user.AccountId))) { IsByOAuth = access is not null };
        http.Response.Headers["X-AUSERNAME"] = user?.UserName ?? "anonymous";
        if (user is null && flavor.LoginPage && route.Api != Api.Identity && route.Answer != LoginPage.Route.Answer)
            return new(caller, LoginPage.SendThereAsync);
        if (refusal is not null || route.Scopes == RequiredScopes.None)
            return new(caller, refusal);
        if (!Levels.Reach(caller.Scopes, Asks(route) ? Levels.Read : Levels.Write))
            return new(caller, _ => throw Refusals.LevelMissing(http));
        if (caller.Sight.MayUseProduct)
            return new(caller);
        return new(caller, user is null ? Refusals.NotSignedInAsync : _ => throw new RefusedException(403, $"User {user.UserName} is not permitted to use Confluence"));
    }

    /// <summary>JSON-RPC asks by POST too.</summary>
    private static bool Asks(Route route) => route.Method == "GET" || route.Api == Api.Plain;

    private static (SandboxUser? User, Func<Exchange, Task>? Refusal) SignIn(SiteIndex now, AccessToken access) =>
        access is { IsOver: false, Grant: { IsTakenBack: false, AccountId: var account } } && now.Users.GetValueOrDefault(account) is { AccountStatus: "active" } user
            ? (user, null)
            : (null, Refusals.DeadTokenAsync);

    private (SandboxUser? User, Func<Exchange, Task>? Refusal) SignIn(SiteIndex now, AuthorizationHeader? credentials)
    {
        if (credentials is null || (credentials.Name is null && flavor.Version < FirstWithTokens))
            return default;
        if (credentials.Name is not { } name)
            return (_signIns.WithToken(now, credentials.Secret), null);
        if (!flavor.BasicAllowed)
            return (null, Refusals.NoPasswordsAsync);
        if (_signIns.NeedCaptcha(name))
            return (null, Refusals.CaptchaAsync);
        return _signIns.WithPassword(now, name, credentials.Secret) is { } user ? (user, null) : (null, Refusals.WrongPasswordAsync);
    }
}
