using ConfluenceOps.Sandbox;
using ConfluenceOps.Sandbox.Fillers;
using ConfluenceOps.Sandbox.Fillers.Demonstration;
using ConfluenceOps.Tests.Permissions.Reporting;
using Microsoft.Playwright;

namespace ConfluenceOps.Tests.Sandbox.Identity.Consent;

/// <summary>The page on which people consent, in a real browser: what is on it, and that it can be answered with the mouse and without.</summary>
public sealed class ConsentPageTests(Chromium chromium) : IAsyncLifetime
{
    private SandboxServer _server = null!;

    /// <summary>Stands where the program would listen: browsers treat a place where nobody does in ways of their own.</summary>
    private SandboxServer _program = null!;

    private static string[] Scopes => ["read:space:confluence", "read:page:confluence", "write:page:confluence", "delete:page:confluence", "manage:confluence-configuration", "read:me", "offline_access"];

    private string Address => _server.Address + "authorize?" + string.Join('&', OAuthVisitor
        .QuestionWith(("client_id", SandboxAccounts.InteractiveClient), ("redirect_uri", Callback), ("scope", string.Join(' ', Scopes)))
        .Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value)}"));

    private string Callback => _program.Address + "callback";

    public async ValueTask InitializeAsync()
    {
        _server = await SandboxServer.StartAsync(DemonstrationSite.Create(TimeProvider.System), new SandboxOptions(), CancellationToken.None);
        _program = await SandboxServer.StartAsync(TinySite.Create(), new SandboxOptions(), CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        await _program.DisposeAsync();
    }

    [Fact]
    public async Task It_says_who_asks_for_which_site_and_for_what_in_words()
    {
        var page = await OpenAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("ConfluenceOps is requesting access to your Atlassian account.");
        await Assertions.Expect(page.Locator(".site")).ToContainTextAsync("Acme Freight");
        await Assertions.Expect(page.Locator(".site")).ToContainTextAsync(_server.Address.Authority);
        Assert.Equal(["View", "Create and change", "Delete", "Administer", "Stay connected"], await page.Locator("h3").AllTextContentsAsync());
        Assert.Equal(Scopes.Order(), (await page.Locator("li code").AllTextContentsAsync()).Order());
        await Assertions.Expect(page.GetByText("See pages and blog posts with their labels and versions")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".terms")).ToContainTextAsync($"You will be sent back to {_program.Address.Authority}.");
    }

    [Fact]
    public async Task Whoever_can_sign_in_can_be_chosen_service_accounts_first()
    {
        var page = await OpenAsync();

        var choices = page.GetByRole(AriaRole.Group, new() { Name = "Choose an account" }).GetByRole(AriaRole.Radio);

        await Assertions.Expect(choices.First).ToBeCheckedAsync();
        await Assertions.Expect(page.GetByLabel("Documentation Service")).ToHaveAttributeAsync("value", "712020:svc-docs");
        await Assertions.Expect(page.GetByLabel("Victor Hale")).ToHaveCountAsync(0); // deactivated
    }

    [Fact]
    public async Task Accepting_sends_the_browser_back_with_a_code_that_opens_the_site()
    {
        var page = await OpenAsync();

        await page.GetByLabel("Documentation Service").CheckAsync();
        var sent = await SentBackAsync(page, () => page.GetByRole(AriaRole.Button, new() { Name = "Accept" }).ClickAsync());

        Assert.Equal("Documentation Service", await AccountOfAsync(sent));
    }

    [Fact]
    public async Task Keys_alone_choose_and_accept()
    {
        var page = await OpenAsync();

        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("ArrowDown");
        var name = await page.Locator("label:has(:checked) b").TextContentAsync();
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Accept" })).ToBeFocusedAsync();
        var sent = await SentBackAsync(page, () => page.Keyboard.PressAsync("Enter"));

        Assert.NotEqual("Documentation Service", name);
        Assert.Equal(name, await AccountOfAsync(sent));
    }

    [Fact]
    public async Task Keys_alone_deny()
    {
        var page = await OpenAsync();

        foreach (var _ in Enumerable.Range(0, 3))
            await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Deny" })).ToBeFocusedAsync();
        var sent = await SentBackAsync(page, () => page.Keyboard.PressAsync("Space"));

        Assert.Contains("error=access_denied", sent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Going_back_and_accepting_again_is_told_and_leads_nowhere()
    {
        var page = await OpenAsync();
        var ticket = await page.Locator("[name=ticket]").InputValueAsync();
        await SentBackAsync(page, () => page.GetByRole(AriaRole.Button, new() { Name = "Deny" }).ClickAsync());

        await page.GotoAsync(Address);
        await page.EvalOnSelectorAsync("[name=ticket]", "(field, ticket) => field.value = ticket", ticket);
        await page.GetByRole(AriaRole.Button, new() { Name = "Accept" }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Heading)).ToHaveTextAsync("Something went wrong");
    }

    [Theory]
    [InlineData(400, ColorScheme.Light)]
    [InlineData(400, ColorScheme.Dark)]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    public async Task It_fits_every_window_and_breaks_no_rule_of_its_own(int width, ColorScheme colors)
    {
        var complaints = new List<string>();
        var page = await chromium.OpenAsync(new() { ViewportSize = new() { Width = width, Height = 800 }, ColorScheme = colors });
        page.Console += (_, said) => complaints.Add(said.Text);
        await page.GotoAsync(Address);

        Assert.Equal(width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        Assert.Empty(complaints);
    }

    private async Task<IPage> OpenAsync()
    {
        var page = await chromium.OpenAsync();
        await page.GotoAsync(Address);
        return page;
    }

    /// <summary>Where an answer sends the browser.</summary>
    private static async Task<string> SentBackAsync(IPage page, Func<Task> answer)
    {
        // Looked out for before the answer is given: with the keyboard nothing waits for what a key sets off.
        var back = await page.RunAndWaitForRequestAsync(answer, request => new Uri(request.Url).AbsolutePath == "/callback");
        return back.Url;
    }

    /// <summary>The name of who consented.</summary>
    private async Task<string?> AccountOfAsync(string sentTo)
    {
        using var visitor = new OAuthVisitor(_server);
        using var answer = await visitor.PostAsync(
            "oauth/token", ("grant_type", "authorization_code"), ("client_id", SandboxAccounts.InteractiveClient), ("redirect_uri", Callback),
            ("code", System.Web.HttpUtility.ParseQueryString(new Uri(sentTo).Query)["code"]!), ("code_verifier", OAuthVisitor.Verifier));
        var tokens = await OAuthVisitor.TokensAsync(answer);
        using var said = System.Text.Json.JsonDocument.Parse((await visitor.GetAsync("me", tokens.Access)).Said);
        return said.RootElement.GetProperty("name").GetString();
    }
}
