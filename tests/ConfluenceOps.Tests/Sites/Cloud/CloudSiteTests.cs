using ConfluenceOps.Http;
using ConfluenceOps.Http.Errors;
using ConfluenceOps.Sandbox;
using ConfluenceOps.Sandbox.Faults;
using ConfluenceOps.Sandbox.Fillers.Generated;
using ConfluenceOps.Sites;
using ConfluenceOps.Sites.Cloud;
using ConfluenceOps.Tests.Sandbox;

namespace ConfluenceOps.Tests.Sites.Cloud;

public sealed class CloudSiteTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_is_connected_is_known()
    {
        await using var sandbox = await RunningSandbox.StartAsync(TinySite.Create());
        using var site = await ConnectAsync(sandbox, TinySite.Writer);

        var user = await site.GetCurrentUserAsync(Cancel);

        Assert.Equal("Wim Writer", user.DisplayName);
        Assert.Equal(TinySite.Writer, user.AccountId);
    }

    [Fact]
    public async Task Spaces_are_those_that_the_account_can_see()
    {
        await using var sandbox = await RunningSandbox.StartAsync(TinySite.Create());
        using var writer = await ConnectAsync(sandbox, TinySite.Writer);
        using var reader = await ConnectAsync(sandbox, TinySite.Reader);

        Assert.Equal(["ENG", "HR"], await KeysAsync(writer, SpaceQuery.All));
        Assert.Equal(["ENG"], await KeysAsync(reader, SpaceQuery.All));
    }

    [Fact]
    public async Task Pages_are_found_by_space_and_title_many_at_once()
    {
        await using var sandbox = await RunningSandbox.StartAsync(TinySite.Create());
        using var site = await ConnectAsync(sandbox, TinySite.Reader);

        var found = await site.FindPagesAsync([new("eng", "dePLOY"), new("ENG", "Read & write/all"), new("ENG", "Shipped"), new("ENG", "No \"such\" page"), new("NOPE", "Deploy"), new("HR", "People")], Cancel);

        Assert.Equal(["102", "107", "110"], found.Values.Order());
        Assert.Equal("102", found[new PageName("ENG", "Deploy")]);
    }

    [Fact]
    public async Task Pages_below_a_page_are_those_that_the_account_may_see()
    {
        await using var sandbox = await RunningSandbox.StartAsync(TinySite.Create());
        using var site = await ConnectAsync(sandbox, TinySite.Reader);

        Assert.Equal(["102", "107"], (await site.GetPagesBelowAsync("101", "page", Cancel)).Order());
        Assert.Empty(await site.GetPagesBelowAsync("201", "page", Cancel));
        Assert.Empty(await site.GetPagesBelowAsync("999", "page", Cancel));
    }

    [Theory]
    [InlineData("HR", "HR")]
    [InlineData("E*", "ENG")]
    [InlineData("?R", "HR")]
    [InlineData("nope", "")]
    public async Task Spaces_are_found_by_key_and_by_wildcard(string key, string found)
    {
        await using var sandbox = await RunningSandbox.StartAsync(TinySite.Create());
        using var site = await ConnectAsync(sandbox, TinySite.Writer);

        Assert.Equal(found, string.Join(',', await KeysAsync(site, new SpaceQuery([key]))));
    }

    [Fact]
    public async Task Pages_come_with_their_place_in_the_tree_and_their_version()
    {
        await using var sandbox = await RunningSandbox.StartAsync(TinySite.Create());
        using var site = await ConnectAsync(sandbox, TinySite.Writer);
        var space = await site.GetSpacesAsync(new SpaceQuery(["ENG"]), Cancel).SingleAsync(Cancel);

        var pages = await site.GetPagesAsync(space, BodyFormat.Storage, Cancel).ToListAsync(Cancel);

        var rollback = pages.Single(page => page.Title == "Deploy: rollback");
        Assert.Equal(("102", "page", 3, TinySite.Reader), (rollback.ParentId, rollback.ParentType, rollback.Version, rollback.VersionAuthorId));
        Assert.Equal("<p>Deploy: rollback</p>", rollback.Body);
        Assert.Equal("ENG", rollback.Space);
        Assert.StartsWith($"{sandbox.Address}wiki/spaces/ENG/pages/103", rollback.Url.AbsoluteUri, StringComparison.Ordinal);
        Assert.Contains(pages, page => page.Kind == ContentKind.BlogPost && page.Title == "Shipped");
        Assert.DoesNotContain(pages, page => page.Title is "Gone" or "Old ways");
    }

    [Fact]
    public async Task The_first_pages_of_a_large_space_cost_one_request()
    {
        await using var sandbox = await RunningSandbox.StartAsync(GeneratedSite.Create(GeneratedSiteOptions.Parse("spaces=1,pages=1000,seed=1")));
        using var site = await sandbox.ConnectAsync(ConfluenceOps.Sandbox.Fillers.SandboxAccounts.ServiceEmail, ConfluenceOps.Sandbox.Fillers.SandboxAccounts.ServiceToken);
        var space = await site.GetSpacesAsync(SpaceQuery.All, Cancel).SingleAsync(Cancel);
        var before = sandbox.Requests;

        await site.GetPagesAsync(space, body: null, Cancel).Take(3).ToListAsync(Cancel);

        Assert.Equal(1, sandbox.Requests - before);
    }

    [Theory]
    [InlineData(3), InlineData(8), InlineData(14)]
    public async Task A_large_space_comes_whole_though_the_site_forgets_and_repeats(int seed)
    {
        var faults = new FaultPlan { Cursor = 0.04, Repeat = 0.3, Html = 0.05, Cut = 0.05, Seed = seed };
        await using var sandbox = await RunningSandbox.StartAsync(GeneratedSite.Create(GeneratedSiteOptions.Parse("spaces=1,pages=2000,seed=1")), new SandboxOptions { Faults = faults });
        using var session = new HttpSession(new HttpSessionOptions
        {
            Root = CloudAddress.Of(sandbox.Address).Api,
            Credential = SiteCredential.Basic(ConfluenceOps.Sandbox.Fillers.SandboxAccounts.ServiceEmail, ConfluenceOps.Sandbox.Fillers.SandboxAccounts.ServiceToken),
            RetryDelay = TimeSpan.FromMilliseconds(1),
        });
        using var site = new CloudSite(session, CloudAddress.Of(sandbox.Address));
        var space = await site.GetSpacesAsync(SpaceQuery.All, Cancel).SingleAsync(Cancel);

        var pages = await site.GetPagesAsync(space, body: null, Cancel).ToListAsync(Cancel);

        Assert.Equal(2000, pages.Count);
        Assert.Equal(2000, pages.DistinctBy(page => page.Id).Count());
    }

    [Fact]
    public async Task Pages_and_blog_posts_are_found_by_id_and_what_cannot_be_seen_is_left_out()
    {
        await using var sandbox = await RunningSandbox.StartAsync(TinySite.Create());
        using var site = await ConnectAsync(sandbox, TinySite.Reader);

        var found = await site.GetPagesAsync(["101", "104", "110", "999999"], body: null, Cancel).ToListAsync(Cancel);

        Assert.Equal([("101", ContentKind.Page), ("110", ContentKind.BlogPost)], found.Select(page => (page.Id, page.Kind)));
    }

    [Fact]
    public async Task Everything_in_a_space_comes_with_what_hangs_on_it()
    {
        await using var sandbox = await RunningSandbox.StartAsync(TinySite.Create());
        using var site = await ConnectAsync(sandbox, TinySite.Writer);
        var space = await site.GetSpacesAsync(new SpaceQuery(["ENG"]), Cancel).SingleAsync(Cancel);

        var all = await ReadAsync(site, space);

        var deploy = all["102"].Details;
        Assert.Equal(["runbook", "ops"], deploy.Labels);
        var file = Assert.Single(deploy.Attachments);
        Assert.Equal(("plan.txt", "text/plain", 8L, 1, "first"), (file.FileName, file.MediaType, file.Size, file.Version, file.Comment));
        var view = Assert.Single(all["104"].Details.Restrictions);
        Assert.Equal((RestrictedOperation.View, PrincipalKind.Group, "leads"), (view.Operation, view.Allowed[0].Kind, view.Allowed[0].Name));
        Assert.Equal(RestrictedOperation.Edit, Assert.Single(all["105"].Details.Restrictions).Operation);
        Assert.Equal(["news"], all["110"].Details.Labels);
        Assert.Equal(ContentKind.BlogPost, all["110"].Page.Kind);
    }

    [Theory]
    [InlineData(1), InlineData(199), InlineData(200), InlineData(201), InlineData(400), InlineData(1234)]
    public async Task Reading_from_both_ends_gives_every_page_once(int pages)
    {
        var generated = GeneratedSite.Create(GeneratedSiteOptions.Parse($"spaces=1,pages={pages},seed=3"));
        await using var sandbox = await RunningSandbox.StartAsync(generated);
        using var site = await sandbox.ConnectAsync(ConfluenceOps.Sandbox.Fillers.SandboxAccounts.ServiceEmail, ConfluenceOps.Sandbox.Fillers.SandboxAccounts.ServiceToken);
        var space = await site.GetSpacesAsync(SpaceQuery.All, Cancel).SingleAsync(Cancel);

        var read = await ReadAsync(site, space);
        var listed = await site.GetPagesAsync(space, body: null, Cancel).Select(page => page.Id).ToListAsync(Cancel);

        Assert.Equal(listed.Order(), read.Keys.Order());
    }

    [Fact]
    public async Task People_are_found_by_id_and_by_name()
    {
        await using var sandbox = await RunningSandbox.StartAsync(TinySite.Create());
        using var site = await ConnectAsync(sandbox, TinySite.Writer);

        var byId = await site.GetUsersAsync([TinySite.Former, "712020:nobody"], Cancel).ToListAsync(Cancel);
        var byName = await site.FindUsersAsync("Rosa", Cancel).ToListAsync(Cancel);

        Assert.Equal(("Fay Former", "inactive"), (Assert.Single(byId).DisplayName, byId[0].AccountStatus));
        Assert.Equal("Rosa Reader", Assert.Single(byName).DisplayName);
    }

    [Fact]
    public async Task The_audit_log_is_filtered_by_time_and_category()
    {
        await using var sandbox = await RunningSandbox.StartAsync(TinySite.Create());
        using var site = await ConnectAsync(sandbox, TinySite.Admin);

        var all = await site.GetAuditRecordsAsync(new AuditQuery(), Cancel).ToListAsync(Cancel);
        var late = await site.GetAuditRecordsAsync(new AuditQuery(Since: TinySite.Start.AddDays(3), Categories: ["permissions"]), Cancel).ToListAsync(Cancel);

        Assert.Equal(3, all.Count);
        Assert.Equal("Space permission added", Assert.Single(late).Summary);
        Assert.Equal("Ada Admin", late[0].Author);
    }

    [Fact]
    public async Task The_audit_log_is_closed_to_others_than_administrators()
    {
        await using var sandbox = await RunningSandbox.StartAsync(TinySite.Create());
        using var site = await ConnectAsync(sandbox, TinySite.Reader);

        var error = await Assert.ThrowsAsync<AccessDeniedException>(async () => await site.GetAuditRecordsAsync(new AuditQuery(), Cancel).ToListAsync(Cancel));

        Assert.Contains("may not read the audit log", error.Message, StringComparison.Ordinal);
    }

    private static Task<ISite> ConnectAsync(RunningSandbox sandbox, string account) =>
        sandbox.ConnectAsync(TinySite.EmailOf(account), TinySite.TokenOf(account));

    private static async Task<List<string>> KeysAsync(ISite site, SpaceQuery query) =>
        await site.GetSpacesAsync(query, Cancel).Select(space => space.Key).ToListAsync(Cancel);

    private static async Task<Dictionary<string, FullPage>> ReadAsync(ISite site, Space space)
    {
        var all = new Dictionary<string, FullPage>();
        await foreach (var batch in site.ReadSpaceAsync(space, Cancel))
            foreach (var full in batch)
                all.Add(full.Page.Id, full);
        return all;
    }
}
