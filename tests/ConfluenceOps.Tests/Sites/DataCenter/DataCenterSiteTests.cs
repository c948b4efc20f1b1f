using ConfluenceOps.Sandbox.Model;
using ConfluenceOps.Sites;
using ConfluenceOps.Tests.Sandbox;

namespace ConfluenceOps.Tests.Sites.DataCenter;

public sealed class DataCenterSiteTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_is_connected_is_known()
    {
        await using var sandbox = await RunningDataCenter.TinyAsync();
        using var site = await sandbox.ConnectAsync(TinySite.Writer);

        var user = await site.GetCurrentUserAsync(Cancel);

        Assert.Equal((TinySite.Writer, "Wim Writer", "active"), (user.AccountId, user.DisplayName, user.AccountStatus));
        Assert.Equal(SiteKind.DataCenter, site.Kind);
    }

    [Theory]
    [InlineData("", "ENG,HR")]
    [InlineData("HR", "HR")]
    [InlineData("eng", "ENG")]
    [InlineData("E*", "ENG")]
    [InlineData("nope", "")]
    public async Task Spaces_are_found_by_key_and_by_wildcard(string key, string found)
    {
        await using var sandbox = await RunningDataCenter.TinyAsync();
        using var site = await sandbox.ConnectAsync(TinySite.Writer);

        var spaces = await site.GetSpacesAsync(key.Length > 0 ? new SpaceQuery([key]) : SpaceQuery.All, Cancel).ToListAsync(Cancel);

        Assert.Equal(found, string.Join(',', spaces.Select(space => space.Key)));
    }

    [Fact]
    public async Task More_spaces_than_the_server_gives_at_once_are_all_listed_in_the_order_of_their_keys()
    {
        var tiny = TinySite.Create();
        await using var sandbox = await RunningDataCenter.StartAsync(tiny with
        {
            Spaces = [.. Enumerable.Range(0, 250).Select(number => tiny.Spaces[0] with { Id = 5000 - number, Key = $"S{number:000}" })],
            Pages = [],
        });
        using var site = await sandbox.ConnectAsync();

        var keys = await site.GetSpacesAsync(SpaceQuery.All, Cancel).Select(space => space.Key).ToListAsync(Cancel);

        Assert.Equal(Enumerable.Range(0, 250).Select(number => $"S{number:000}"), keys);
    }

    [Fact]
    public async Task A_space_comes_with_what_people_know_of_it()
    {
        await using var sandbox = await RunningDataCenter.TinyAsync();
        using var site = await sandbox.ConnectAsync();

        var space = await RunningDataCenter.SpaceAsync(site);

        Assert.Equal(("1001", "Engineering", "How we build <things>", "101"), (space.Id, space.Name, space.Description, space.HomepageId));
        Assert.StartsWith(site.Address.AbsoluteUri, space.Url.AbsoluteUri, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("8.5"), InlineData("7.18"), InlineData("8.5.8")]
    public async Task Pages_come_with_their_place_in_the_tree_and_blog_posts_without_one(string version)
    {
        await using var sandbox = await RunningDataCenter.TinyAsync(version);
        using var site = await sandbox.ConnectAsync(TinySite.Writer);
        var space = await RunningDataCenter.SpaceAsync(site);

        var pages = await site.GetPagesAsync(space, BodyFormat.Storage, Cancel).ToListAsync(Cancel);

        Assert.Equal("101 102 103 104 105 107 110", string.Join(' ', pages.Select(page => page.Id)));
        var rollback = pages.Single(page => page.Id == "103");
        Assert.Equal(("102", "page", 3, TinySite.Reader, "ENG", "1001"), (rollback.ParentId, rollback.ParentType, rollback.Version, rollback.VersionAuthorId, rollback.Space, rollback.SpaceId));
        Assert.Equal(TinySite.Start.AddDays(20), rollback.Modified);
        Assert.Equal("<p>Welcome to <strong>engineering</strong>.</p>", pages[0].Body);
        Assert.Equal(2, pages.Single(page => page.Id == "107").Position);
        Assert.Equal((ContentKind.BlogPost, null), (pages[^1].Kind, pages[^1].ParentId));
    }

    [Fact]
    public async Task Pages_are_read_by_id_and_found_wherever_they_are()
    {
        await using var sandbox = await RunningDataCenter.TinyAsync();
        using var site = await sandbox.ConnectAsync(TinySite.Writer);
        string[] ids = ["103", "110", "108", "109", "999999", "not-an-id"];

        var current = await site.GetPagesAsync(ids, null, Cancel).Select(page => page.Id).Order().ToListAsync(Cancel);
        var located = await site.LocatePagesAsync(ids, Cancel).Select(page => $"{page.Id} {page.Status}").Order().ToListAsync(Cancel);

        Assert.Equal(["103", "110"], current);
        Assert.Equal(["103 current", "108 archived", "109 trashed", "110 current"], located);
    }

    [Fact]
    public async Task Pages_are_found_by_title_capitals_aside()
    {
        await using var sandbox = await RunningDataCenter.TinyAsync();
        using var site = await sandbox.ConnectAsync(TinySite.Writer);
        var space = await RunningDataCenter.SpaceAsync(site);

        Assert.Equal("102", (await site.FindPagesAsync(space, "dePLOY", Cancel).SingleAsync(Cancel)).Id);
        Assert.Equal(7, await site.CountPagesAsync(space, Cancel));
    }

    [Fact]
    public async Task Everything_that_hangs_on_pages_comes_with_them()
    {
        await using var sandbox = await RunningDataCenter.TinyAsync();
        using var site = await sandbox.ConnectAsync(TinySite.Writer);

        var pages = await ReadAsync(site);

        var deploy = pages["Deploy"].Details;
        Assert.Equal(["runbook", "ops"], deploy.Labels);
        var file = Assert.Single(deploy.Attachments);
        Assert.Equal(("att9001", "plan.txt", "text/plain", 8L, "first"), (file.Id, file.FileName, file.MediaType, file.Size, file.Comment));
        var restriction = Assert.Single(pages["Secrets"].Details.Restrictions);
        Assert.Equal((RestrictedOperation.View, new Principal(PrincipalKind.Group, "leads", "leads")), (restriction.Operation, Assert.Single(restriction.Allowed)));
        Assert.Equal(
            [new Principal(PrincipalKind.Group, "leads", "leads"), new Principal(PrincipalKind.User, TinySite.Reader, "Rosa Reader")],
            Assert.Single(pages["Read & write/all"].Details.Restrictions).Allowed);
    }

    [Fact]
    public async Task Long_lists_inside_of_a_page_come_whole()
    {
        var tiny = TinySite.Create();
        var users = Enumerable.Range(0, 450).Select(number => tiny.Users[0] with { AccountId = $"many:{number}", Email = $"many{number}@tiny.example", Tokens = [], IsAdministrator = false }).ToList();
        await using var sandbox = await RunningDataCenter.StartAsync(tiny with
        {
            Users = [.. tiny.Users, .. users],
            Pages = [.. tiny.Pages.Select(page => page.Id != 102 ? page : page with
            {
                Attachments = [.. Enumerable.Range(0, 230).Select(number => page.Attachments[0] with { Id = $"att{7000 + number}", FileName = $"{number}.txt" })],
                Labels = [.. Enumerable.Range(0, 230).Select(number => $"label{number}")],
                EditRestriction = [.. users.Select(user => new SandboxPrincipal("user", user.AccountId)), new("group", TinySite.Leads)],
            })],
        });
        using var site = await sandbox.ConnectAsync(TinySite.Writer);

        var deploy = (await ReadAsync(site))["Deploy"].Details;

        Assert.Equal((230, 230, 451), (deploy.Attachments.Count, deploy.Labels.Count, Assert.Single(deploy.Restrictions).Allowed.Count));
        Assert.Equal(230, deploy.Attachments.Select(file => file.Id).Distinct().Count());
    }

    [Fact]
    public async Task Comments_know_their_page_their_question_and_where_they_stand()
    {
        await using var sandbox = await RunningDataCenter.TinyAsync();
        using var site = await sandbox.ConnectAsync(TinySite.Writer);

        var comments = await site.GetCommentsAsync(await RunningDataCenter.SpaceAsync(site), Cancel).ToDictionaryAsync(comment => comment.Id, cancellationToken: Cancel);

        Assert.Equal(["9101", "9102", "9103", "9104", "9105"], comments.Keys.Order());
        Assert.Equal(("102", "9101", CommentKind.Footer, TinySite.Reader), (comments["9102"].PageId, comments["9102"].ParentId, comments["9102"].Kind, comments["9102"].AuthorId));
        Assert.Equal((CommentKind.Inline, "roll back", true), (comments["9104"].Kind, comments["9104"].Selection, comments["9104"].IsResolved));
        Assert.Equal("<p>It is.</p>", comments["9102"].Body);
    }

    [Fact]
    public async Task Files_are_fetched_whole_and_from_where_they_were_left()
    {
        await using var sandbox = await RunningDataCenter.TinyAsync();
        using var site = await sandbox.ConnectAsync(TinySite.Writer);
        var pages = await ReadAsync(site);

        Assert.Equal("the plan", await FetchAsync(site, pages["Deploy"].Details.Attachments[0], 0));
        Assert.Equal("plan", await FetchAsync(site, pages["Deploy"].Details.Attachments[0], 4));
        Assert.Equal("png", await FetchAsync(site, pages["Shipped"].Details.Attachments[0], 0));
    }

    [Fact]
    public async Task People_are_found_by_key_by_user_name_and_by_name()
    {
        await using var sandbox = await RunningDataCenter.TinyAsync();
        using var site = await sandbox.ConnectAsync(TinySite.Writer);

        var byId = await site.GetUsersAsync([TinySite.Former, "rosa", "nobody"], Cancel).ToListAsync(Cancel);

        Assert.Equal([(TinySite.Former, "inactive"), (TinySite.Reader, "active")], byId.Select(user => (user.AccountId, user.AccountStatus)));
        Assert.Equal("Rosa Reader", (await site.FindUsersAsync("Rosa", Cancel).SingleAsync(Cancel)).DisplayName);
    }

    [Fact]
    public async Task A_token_has_all_rights_of_its_account_so_that_no_scope_is_named()
    {
        await using var sandbox = await RunningDataCenter.TinyAsync();
        using var site = await sandbox.ConnectAsync();

        Assert.Empty(await site.CheckScopesAsync([], Cancel));
    }

    [Fact]
    public async Task Pages_are_found_by_space_and_title_many_at_once()
    {
        await using var sandbox = await RunningDataCenter.TinyAsync();
        using var site = await sandbox.ConnectAsync(TinySite.Reader);

        var found = await site.FindPagesAsync([new("eng", "dePLOY"), new("ENG", "Read & write/all"), new("ENG", "Shipped"), new("ENG", "No \"such\" page"), new("NOPE", "Deploy"), new("HR", "People")], Cancel);

        Assert.Equal(["102", "107", "110"], found.Values.Order());
        Assert.Equal("102", found[new PageName("ENG", "Deploy")]);
    }

    [Fact]
    public async Task Pages_below_a_page_are_those_that_the_account_may_see()
    {
        await using var sandbox = await RunningDataCenter.TinyAsync();
        using var site = await sandbox.ConnectAsync(TinySite.Reader);

        Assert.Equal(["102", "107"], (await site.GetPagesBelowAsync("101", "page", Cancel)).Order());
        Assert.Empty(await site.GetPagesBelowAsync("201", "page", Cancel));
        Assert.Empty(await site.GetPagesBelowAsync("999", "page", Cancel));
    }

    private static async Task<Dictionary<string, FullPage>> ReadAsync(ISite site) =>
        await site.ReadSpaceAsync(await RunningDataCenter.SpaceAsync(site), Cancel).SelectMany(batch => batch.ToAsyncEnumerable()).ToDictionaryAsync(full => full.Page.Title, cancellationToken: Cancel);

    private static async Task<string> FetchAsync(ISite site, Attachment file, long start)
    {
        await using var content = await site.OpenFileAsync(file, start, Cancel) ?? throw new InvalidOperationException("The file is gone.");
        using var reader = new StreamReader(content.Bytes);
        return await reader.ReadToEndAsync(Cancel);
    }
}
