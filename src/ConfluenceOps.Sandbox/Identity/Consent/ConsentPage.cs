using ConfluenceOps.Sandbox.Hosting;
using ConfluenceOps.Sandbox.Model;

namespace ConfluenceOps.Sandbox.Identity.Consent;

/// <summary>The page on which a person decides: as whom, for which site, for what.</summary>
internal static class ConsentPage
{
    private const string Sandboxed = "You are in a sandbox that plays Atlassian: no password is asked, and nothing leaves this machine.";

    public static Task SendAsync(Exchange exchange, ConsentRequest request, string ticket) => PageAnswer.SendAsync(
        exchange, 200, $"Authorize app – {request.Client.Name}", Body(exchange, request, ticket), "'self'", request.Redirect.PolicySource);

    /// <summary>Whoever sent the person here must not learn of it: the person is all that is left to tell.</summary>
    public static Task SendProblemAsync(Exchange exchange, string problem) => PageAnswer.SendAsync(
        exchange, 400, "Something went wrong", Html.Of($"""
            <main>
            <h1>Something went wrong</h1>
            <p>{problem}</p>
            <p>Close this window, and tell whoever runs the app that sent you here.</p>
            <footer>{Sandboxed}</footer>
            </main>
            """));

    private static Html Body(Exchange exchange, ConsentRequest request, string ticket)
    {
        var app = request.Client.Name;
        var accounts = OpenAccounts.Of(exchange.Site.Site).Where(user => user.AccountStatus == "active").ToList();
        return Html.Of($"""
            <main>
            <p class="brand" aria-hidden="true"><span>{Initials(app)}</span><i></i><span>C</span></p>
            <h1><strong>{app}</strong> is requesting access to your {exchange.Server.Dialect.OAuth.Account} account.</h1>
            <form method="post" action="{exchange.Http.Request.Path.Value}">
            <input type="hidden" name="ticket" value="{ticket}">
            <fieldset>
            <legend>Choose an account</legend>
            <div class="accounts">
            {Html.Each(accounts, account => Choice(account, account == accounts[0]))}
            </div>
            </fieldset>
            <section>
            <h2>Authorize for site</h2>
            <p class="site"><strong>{exchange.Site.Site.Name}</strong><span>{exchange.Server.Address.Authority}</span></p>
            </section>
            <section>
            <h2>{app} would like to</h2>
            {Html.Each(request.Scopes.GroupBy(ScopeWords.KindOf), Scopes)}
            </section>
            <p class="terms">Allow {app} to do this in the name of the account that you chose? It can never do more than the account itself may do. You can take it back at any time. You will be sent back to <strong>{request.Redirect.Place}</strong>.</p>
            <p class="decision"><button name="decision" value="accept">Accept</button><button name="decision" value="deny" formnovalidate>Deny</button></p>
            </form>
            <footer>{Sandboxed}</footer>
            </main>
            """);
    }

    private static Html Choice(SandboxUser account, bool isFirst) => Html.Of($"""
        <label><input type="radio" name="account" value="{account.AccountId}" required{new Html(isFirst ? " checked" : "")}>
        <span class="avatar" aria-hidden="true">{Initials(account.DisplayName)}</span>
        <span class="who"><b>{account.DisplayName}</b> <span>{account.Email}</span></span>
        <span class="role">{OpenAccounts.RoleOf(account)}</span></label>

        """);

    private static Html Scopes(IGrouping<string, string> scopes) => Html.Of($"""
        <h3>{scopes.Key}</h3>
        <ul>{Html.Each(scopes, scope => Html.Of($"<li>{ScopeWords.Known[scope]} <code>{scope}</code></li>"))}</ul>

        """);

    private static string Initials(string name) =>
        string.Concat(name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(2).Select(word => System.Text.Rune.GetRuneAt(word, 0).ToString())).ToUpperInvariant();
}
