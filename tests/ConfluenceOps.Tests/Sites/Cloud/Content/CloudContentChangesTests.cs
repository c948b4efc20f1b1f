using ConfluenceOps.Http.Errors;
using ConfluenceOps.Sandbox.Fillers.Demonstration;
using ConfluenceOps.Sandbox.Model;
using ConfluenceOps.Sites;
using ConfluenceOps.Sites.Content;
using ConfluenceOps.Tests.Sandbox;

namespace ConfluenceOps.Tests.Sites.Cloud.Content;

public sealed class CloudContentChangesTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("PRE_ROLES"), InlineData("ROLES_TRANSITION")]
    public async Task A_space_that_is_made_is_there(string mode)
    {
        await using var sandbox = await RunningSandbox.StartAsync(TinySite.Create() with { RoleMode = mode, Roles = [.. SandboxRole.System] });
        using var site = await sandbox.ConnectAsync(TinySite.EmailOf(TinySite.Admin), TinySite.TokenOf(TinySite.Admin));

        var made = await site.ContentChanges.CreateSpaceAsync(new NewSpace("CUR", "Curated") { Description = "What assistants may read" }, Cancel);

        Assert.Equal(("CUR", "Curated", "What assistants may read"), (made.Key, made.Name, made.Description));
        Assert.Equal(made, await site.GetSpacesAsync(new SpaceQuery(["CUR"]), Cancel).SingleAsync(Cancel));
    }

    [Fact]
    public async Task A_key_that_is_taken_is_refused_in_the_site_s_words()
    {
        await using var sandbox = await RunningSandbox.StartAsync(TinySite.Create());
        using var site = await sandbox.ConnectAsync(TinySite.EmailOf(TinySite.Admin), TinySite.TokenOf(TinySite.Admin));

        var error = await Assert.ThrowsAsync<RequestRefusedException>(() => site.ContentChanges.CreateSpaceAsync(new NewSpace("ENG", "Again"), Cancel));

        Assert.Contains("already exists", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_comes_with_all_below_it_and_with_labels_and_files_and_without_who_may_see_it()
    {
        await using var sandbox = await RunningSandbox.StartAsync(DemonstrationSite.Create(TimeProvider.System));
        using var site = await ConnectAsync(sandbox);
        var (ops, curated) = (await SpaceAsync(site, "OPS"), await site.ContentChanges.CreateSpaceAsync(new NewSpace("CUR", "Curated"), Cancel));
        var home = await site.GetPagesAsync([ops.HomepageId!], body: null, Cancel).SingleAsync(Cancel);

        var copies = await site.ContentChanges.CopyPageAsync(new PageCopy(home, curated) { WithDescendants = true, TitlePrefix = "Ops: " }, progress: null, Cancel);

        var (before, after) = (await ReadAsync(site, ops), await ReadAsync(site, curated));
        Assert.Equal($"Ops: {home.Title}", copies[0].Title);
        Assert.Equal(before.Keys.Select(title => $"Ops: {title}").Order(), copies.Select(page => page.Title).Order());
        Assert.Contains(before.Values, page => page.Details.Labels.Count > 0);
        Assert.Contains(before.Values, page => page.Details.Attachments.Count > 0);
        Assert.All(before, page =>
        {
            var copy = after[$"Ops: {page.Key}"];
            Assert.Equal(page.Value.Details.Labels.Order(), copy.Details.Labels.Order());
            Assert.Equal(page.Value.Details.Attachments.Select(file => file.FileName).Order(), copy.Details.Attachments.Select(file => file.FileName).Order());
            Assert.Empty(copy.Details.Restrictions);
        });
    }

    [Fact]
    public async Task A_single_page_is_copied_below_a_page_and_nothing_below_it_comes_along()
    {
        await using var sandbox = await RunningSandbox.StartAsync(DemonstrationSite.Create(TimeProvider.System));
        using var site = await ConnectAsync(sandbox);
        var (handbook, engineering) = (await SpaceAsync(site, "HANDBOOK"), await SpaceAsync(site, "ENG"));
        var policies = await site.FindPagesAsync(handbook, "policies", Cancel).SingleAsync(Cancel);
        var below = await site.GetPagesAsync(engineering, body: null, Cancel).FirstAsync(page => page.ParentId is not null, Cancel);

        var copies = await site.ContentChanges.CopyPageAsync(new PageCopy(policies, engineering) { Below = below, TitlePrefix = "House " }, progress: null, Cancel);

        var copy = Assert.Single(copies);
        Assert.Equal(("House Policies", "ENG", below.Id), (copy.Title, copy.Space, copy.ParentId));
    }

    [Fact]
    public async Task Titles_that_are_taken_are_refused_before_anything_is_copied()
    {
        await using var sandbox = await RunningSandbox.StartAsync(DemonstrationSite.Create(TimeProvider.System));
        using var site = await ConnectAsync(sandbox);
        var handbook = await SpaceAsync(site, "HANDBOOK");
        var policies = await site.FindPagesAsync(handbook, "Policies", Cancel).SingleAsync(Cancel);
        var before = await ReadAsync(site, handbook);

        await Assert.ThrowsAsync<RequestRefusedException>(() => site.ContentChanges.CopyPageAsync(new PageCopy(policies, handbook) { WithDescendants = true }, progress: null, Cancel));

        Assert.Equal(before.Keys.Order(), (await ReadAsync(site, handbook)).Keys.Order());
    }

    private static Task<ISite> ConnectAsync(RunningSandbox sandbox) => sandbox.ConnectAsync(DemonstrationSite.AdministratorEmail, DemonstrationSite.AdministratorToken);

    private static Task<Space> SpaceAsync(ISite site, string key) => site.GetSpacesAsync(new SpaceQuery([key]), Cancel).SingleAsync(Cancel).AsTask();

    /// <summary>The pages of a space by title.</summary>
    private static async Task<Dictionary<string, FullPage>> ReadAsync(ISite site, Space space)
    {
        var pages = await site.ReadSpaceAsync(space, Cancel).SelectMany(batch => batch.ToAsyncEnumerable()).ToListAsync(Cancel);
        return pages.Where(page => page.Page.Kind == ContentKind.Page).ToDictionary(page => page.Page.Title);
    }
}
