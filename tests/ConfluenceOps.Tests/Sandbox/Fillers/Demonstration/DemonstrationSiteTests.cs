using System.Net;
using ConfluenceOps.Sandbox;
using ConfluenceOps.Sandbox.Fillers.Demonstration;
using ConfluenceOps.Sandbox.Model;

namespace ConfluenceOps.Tests.Sandbox.Fillers.Demonstration;

public sealed class DemonstrationSiteTests
{
    private static readonly DateTimeOffset _now = new(2025, 6, 18, 13, 30, 0, TimeSpan.Zero);
    private static readonly SandboxSite _site = DemonstrationSite.Create(new StoppedClock(_now));

    [Fact]
    public void A_newcomer_finds_at_least_4_spaces_and_60_pages()
    {
        Assert.InRange(_site.Spaces.Count, 4, 10);
        Assert.InRange(_site.Pages.Count, 60, 200);
        Assert.Contains(_site.Pages, page => page.Type == "blogpost");
    }

    [Fact]
    public void Looking_for_deploy_rollback_leads_to_the_runbook()
    {
        var engineering = _site.Spaces.Single(space => space.Key == "ENG").Id;
        var hits = _site.Pages.Where(page => page.SpaceId == engineering
            && Mentions(page, "deploy") && Mentions(page, "rollback")).Select(page => page.Title).ToList();
        Assert.Contains("Deploy rollback", hits);
        Assert.InRange(hits.Count, 4, 15);

        static bool Mentions(SandboxPage page, string word) => (page.Title + page.Body).Contains(word, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void The_service_account_reads_ENG_OPS_and_HANDBOOK_and_not_HR()
    {
        var account = _site.Users.Single(user => user.Email == DemonstrationSite.ServiceEmail);
        var groups = _site.Groups.Where(group => group.Members.Contains(account.AccountId)).Select(group => group.Id).ToHashSet();
        Assert.Equal(["ENG", "HANDBOOK", "OPS"], _site.Spaces.Where(space => space.Permissions.Exists(grant =>
            grant is { Operation: "read", Target: "space" } && groups.Contains(grant.PrincipalId))).Select(space => space.Key).Order());
        Assert.False(account.IsAdministrator);
    }

    [Fact]
    public void Each_token_that_is_promised_is_there()
    {
        var service = _site.Users.Single(user => user.Email == DemonstrationSite.ServiceEmail).Tokens.ToDictionary(token => token.Value);
        Assert.Null(service[DemonstrationSite.ServiceToken].Scopes);
        Assert.Contains("read:page:confluence", service[DemonstrationSite.ImportToken].Scopes!);
        Assert.DoesNotContain("read:page:confluence", service[DemonstrationSite.NarrowToken].Scopes!);
        Assert.True(service[DemonstrationSite.ExpiredToken].Expires < _now);
        var administrator = _site.Users.Single(user => user.Email == DemonstrationSite.AdministratorEmail);
        Assert.True(administrator.IsAdministrator);
        Assert.Equal(DemonstrationSite.AdministratorToken, Assert.Single(administrator.Tokens).Value);
        Assert.All(_site.Users.SelectMany(user => user.Tokens), token => Assert.StartsWith("demo-token-", token.Value, StringComparison.Ordinal));
    }

    [Fact]
    public async Task With_an_admin_key_the_administrator_sees_every_page_of_the_company()
    {
        await using var server = await SandboxServer.StartAsync(_site, new(), TestContext.Current.CancellationToken);
        using var nora = Visitor.With(server, DemonstrationSite.AdministratorEmail, DemonstrationSite.AdministratorToken);
        var locked = $"wiki/api/v2/pages/{_site.Pages.Single(page => page.Title == "Salary review").Id}";
        using var without = await nora.RequestAsync("GET", locked);

        using var key = await nora.PostAsync("wiki/api/v2/admin-key", "");
        using var with = await nora.RequestAsync("GET", locked, header: ("Atl-Confluence-With-Admin-Key", "true"));

        Assert.Equal([HttpStatusCode.NotFound, HttpStatusCode.OK], new[] { without.StatusCode, with.StatusCode });
    }

    [Fact]
    public void Dates_follow_the_clock()
    {
        Assert.Contains(_site.Pages, page => page.Title == "2025-06-13 Platform weekly");
        Assert.DoesNotContain(_site.Pages, page => (page.Title + page.Body).Contains("{day", StringComparison.Ordinal));
        Assert.All(_site.Pages, page => Assert.True(page.Created <= page.Modified && page.Modified < _now));
    }

    [Fact]
    public void A_page_has_the_same_times_all_day()
    {
        var evening = DemonstrationSite.Create(new StoppedClock(_now.AddHours(9)));
        Assert.Equal(_site.Pages.Select(page => (page.Id, page.Modified, page.Body)), evening.Pages.Select(page => (page.Id, page.Modified, page.Body)));
    }

    [Fact]
    public void The_audit_log_has_a_month_and_permission_changes_in_the_last_week()
    {
        Assert.InRange(_site.Audit.Count, 55, 80);
        Assert.InRange((_now - _site.Audit.Min(entry => entry.At)).TotalDays, 28, 31);
        Assert.True(_site.Audit.Max(entry => entry.At) < _now);
        Assert.InRange(_site.Audit.Count(entry => entry.Category == "Permissions" && entry.At > _now.AddDays(-7)), 5, 15);
    }

    [Fact]
    public void Everybody_who_is_named_is_there()
    {
        var users = _site.Users.Select(user => user.AccountId).ToHashSet();
        var groups = _site.Groups.Select(group => group.Id).ToHashSet();
        Assert.All(_site.Groups.SelectMany(group => group.Members), member => Assert.Contains(member, users));
        Assert.All(_site.Pages.SelectMany(page => new[] { page.AuthorId, page.VersionAuthorId }), author => Assert.Contains(author, users));
        Assert.All(_site.Audit, entry => Assert.Contains(entry.AuthorId, users));
        Assert.All(
            _site.Pages.SelectMany(page => page.ViewRestriction.Concat(page.EditRestriction)),
            principal => Assert.Contains(principal.Id, principal.Type == "user" ? users : groups));
        Assert.All(_site.Spaces.SelectMany(space => space.Permissions), grant => Assert.True(
            grant.PrincipalType == "anonymous" || (grant.PrincipalType == "user" ? users : groups).Contains(grant.PrincipalId)));
    }

    [Fact]
    public void Ids_are_unique()
    {
        Assert.Distinct(_site.Pages.Select(page => page.Id));
        Assert.Distinct(_site.Pages.Select(page => (page.SpaceId, page.Title)));
        Assert.Distinct(_site.Pages.SelectMany(page => page.Attachments).Select(file => file.Id));
        Assert.Distinct(_site.Spaces.SelectMany(space => space.Permissions).Select(grant => grant.Id));
    }

    private sealed class StoppedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
