using System.Text.Json;
using ConfluenceOps.Sandbox.Fillers;
using ConfluenceOps.Sandbox.Fillers.Generated;
using ConfluenceOps.Sites;
using ConfluenceOps.Sites.Access;
using ConfluenceOps.Tests.Http;
using ConfluenceOps.Tests.Sandbox;
using Microsoft.AspNetCore.Http;

namespace ConfluenceOps.Tests.Sites.Cloud.Access;

public sealed class ContentReaderTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Pages_come_with_their_place_their_labels_and_their_restrictions()
    {
        await using var sandbox = await RunningSandbox.StartAsync(TinySite.Create());
        using var site = await sandbox.ConnectAsync(TinySite.EmailOf(TinySite.Writer), TinySite.TokenOf(TinySite.Writer));
        var spaces = await site.GetSpacesAsync(SpaceQuery.All, Cancel).ToListAsync(Cancel);

        var content = await ReadAsync(site, spaces);

        Assert.Equal(("page", "Deploy", "ENG", "101"), (content["102"].Type, content["102"].Title, content["102"].Space, content["102"].ParentId));
        Assert.Equal(["runbook", "ops"], content["102"].Labels);
        Assert.Equal((RestrictedOperation.View, "leads"), (content["104"].Restrictions![0].Operation, content["104"].Restrictions![0].Allowed[0].Name));
        Assert.Equal(RestrictedOperation.Edit, Assert.Single(content["105"].Restrictions!).Operation);
        Assert.Equal(["secret"], content["202"].Labels);
        Assert.Equal(("blogpost", "HR"), (content["110"].Type, content["201"].Space));
        Assert.All(content.Values, node => Assert.Null(node.Gap));
        Assert.DoesNotContain(content.Values, node => node.Title is "Old ways" or "Gone");
    }

    [Theory]
    [InlineData(10, 2_000), InlineData(120, 500)]
    public async Task Many_spaces_cost_one_request_for_each_hundred_pages_at_most(int spaceCount, int pageCount)
    {
        var generated = GeneratedSite.Create(GeneratedSiteOptions.Parse($"spaces={spaceCount},pages={pageCount},seed=5"));
        await using var sandbox = await RunningSandbox.StartAsync(generated);
        using var site = await sandbox.ConnectAsync(SandboxAccounts.ServiceEmail, SandboxAccounts.ServiceToken);
        var spaces = await site.GetSpacesAsync(SpaceQuery.All, Cancel).ToListAsync(Cancel);
        var before = sandbox.Requests;

        var content = await ReadAsync(site, spaces);

        Assert.True(content.Count > pageCount / 2, $"{content.Count} of {pageCount} pages");
        Assert.InRange(sandbox.Requests - before, 1, Math.Max(10, pageCount / 100));
    }

    [Fact]
    public async Task Pages_below_folders_and_whiteboards_lead_up_to_the_pages_above_them()
    {
        var tiny = TinySite.Create();
        tiny.Pages.Add(tiny.Pages.Single(page => page.Id == 202) with { Id = 299, Title = "Sketches", ParentId = 204, Labels = [], Comments = [] });
        await using var sandbox = await RunningSandbox.StartAsync(tiny);
        using var site = await sandbox.ConnectAsync(TinySite.EmailOf(TinySite.Writer), TinySite.TokenOf(TinySite.Writer));

        var branch = await site.Access.GetBranchesAsync(["299"], Cancel).ToDictionaryAsync(node => node.Id, cancellationToken: Cancel);

        Assert.Equal(
            [("page", "People", null), ("folder", "Files", "201"), ("whiteboard", "Ideas", "203"), ("page", "Sketches", "204")],
            branch.Values.OrderBy(node => node.Id).Select(node => (node.Type, node.Title, node.ParentId)));
        Assert.All(branch.Values, node => Assert.Equal("HR", node.Space));
        Assert.Equal(["203", "204"], branch.Values.Where(node => node.Gap is not null).Select(node => node.Id).Order());
    }

    [Fact]
    public async Task A_folder_is_read_once_and_its_restrictions_are_a_gap_that_says_why()
    {
        await using var server = await ScriptedServer.StartAsync((context, _) => context.Request.Path.Value switch
        {
            "/wiki/api/v2/pages" when context.Request.Query.ContainsKey("space-id") => ScriptedServer.JsonAsync(context, Rows(Row("1", "50", "folder"), Row("2", "50", "folder"), Row("3", "60", "whiteboard"))),
            "/wiki/api/v2/folders/50" => ScriptedServer.JsonAsync(context, """{"id":"50","title":"Drawer","spaceId":"7","parentId":"51","parentType":"folder"}"""),
            "/wiki/api/v2/folders/51" => ScriptedServer.JsonAsync(context, """{"id":"51","title":"Cupboard","spaceId":"7","parentId":"1","parentType":"page"}"""),
            "/wiki/api/v2/whiteboards/60" => ScriptedServer.StatusAsync(context, 401, """{"code":401,"message":"Unauthorized; scope does not match"}"""),
            "/wiki/rest/api/content/search" => ScriptedServer.JsonAsync(context, Rows([.. OddSite.IdsOf(context).Select(id => (object)new { id })])),
            _ => ScriptedServer.JsonAsync(context, Rows()),
        });
        using var site = OddSite.At(server);

        var content = await ReadAsync(site, [OddSite.Space]);

        Assert.Equal(("folder", "Drawer", "ENG", "51"), (content["50"].Type, content["50"].Title, content["50"].Space, content["50"].ParentId));
        Assert.Equal("1", content["51"].ParentId);
        Assert.Null(content["50"].Restrictions);
        Assert.Contains("does not show the restrictions of a folder", content["50"].Gap, StringComparison.Ordinal);
        Assert.Contains("scope", content["60"].Gap, StringComparison.Ordinal);
        Assert.Equal(["1", "2", "3", "50", "51", "60"], content.Keys.Order());
        Assert.Equal(6, server.Requests);
    }

    [Fact]
    public async Task What_pages_hang_under_and_the_account_cannot_see_is_a_gap_and_not_a_hole()
    {
        await using var server = await ScriptedServer.StartAsync((context, _) => context.Request.Path.Value switch
        {
            "/wiki/api/v2/pages" when context.Request.Query.ContainsKey("space-id") => ScriptedServer.JsonAsync(context, Rows(Row("1", "40", "page"), Row("2", "41", null), Row("3", "42", "moodboard"), Row("4", "43", "page"))),
            "/wiki/api/v2/pages" => ScriptedServer.JsonAsync(context, Rows(Row("43", "44", "page", "archived"))),
            "/wiki/rest/api/content/search" => ScriptedServer.JsonAsync(context, Rows([.. OddSite.IdsOf(context).Select(id => (object)new { id })])),
            _ => ScriptedServer.JsonAsync(context, Rows()),
        });
        using var site = OddSite.At(server);

        var content = await ReadAsync(site, [OddSite.Space]);

        Assert.Equal(("page", "ENG"), (content["40"].Type, content["40"].Space));
        Assert.Equal("unknown", content["41"].Type);
        Assert.Equal("moodboard", content["42"].Type);
        Assert.All(["40", "41", "42", "44"], id => Assert.True(content[id] is { Restrictions: null, Gap.Length: > 0 }, id));
        Assert.NotNull(content["43"].Restrictions);
    }

    [Fact]
    public async Task A_page_that_can_be_listed_and_not_read_is_a_gap_and_the_others_are_there()
    {
        await using var server = await ScriptedServer.StartAsync((context, _) => context.Request.Path.Value switch
        {
            "/wiki/api/v2/pages" => ScriptedServer.JsonAsync(context, Rows(Row("1"), Row("2"), Row("3"))),
            "/wiki/rest/api/content/search" => ScriptedServer.JsonAsync(context, Rows(new { id = "1" })),
            "/wiki/rest/api/content/2/restriction/byOperation" => ScriptedServer.StatusAsync(context, 403, """{"message":"Not permitted"}"""),
            "/wiki/rest/api/content/3/restriction/byOperation" => ScriptedServer.JsonAsync(context, """{"read":{"restrictions":{"group":{"results":[{"id":"g1","name":"leads"}]}}}}"""),
            _ => ScriptedServer.JsonAsync(context, Rows()),
        });
        using var site = OddSite.At(server);

        var content = await ReadAsync(site, [OddSite.Space]);

        Assert.Equal([], content["1"].Restrictions!);
        Assert.Null(content["2"].Restrictions);
        Assert.Contains("Not permitted", content["2"].Gap, StringComparison.Ordinal);
        Assert.Equal("leads", content["3"].Restrictions![0].Allowed[0].Name);
    }

    [Fact]
    public async Task Whom_a_long_list_names_is_read_to_the_end_though_the_server_gives_fewer_than_asked()
    {
        await using var server = await ScriptedServer.StartAsync((context, _) => context.Request.Path.Value switch
        {
            "/wiki/api/v2/pages" => ScriptedServer.JsonAsync(context, Rows(Row("1"))),
            "/wiki/rest/api/content/search" => ScriptedServer.JsonAsync(context, """{"results":[{"id":"1","restrictions":{"read":{"restrictions":{"user":{"results":[{"accountId":"a0"}],"_links":{"next":"/rest/api/more"}}}}}}]}"""),
            "/wiki/rest/api/content/1/restriction/byOperation/read" => ListOfAsync(context, total: 430),
            _ => ScriptedServer.JsonAsync(context, Rows()),
        });
        using var site = OddSite.At(server);

        var content = await ReadAsync(site, [OddSite.Space]);

        Assert.Equal(430, Assert.Single(content["1"].Restrictions!).Allowed.Count);
    }

    [Fact]
    public async Task A_branch_is_a_page_with_everything_above_it()
    {
        await using var sandbox = await RunningSandbox.StartAsync(TinySite.Create());
        using var site = await sandbox.ConnectAsync(TinySite.EmailOf(TinySite.Writer), TinySite.TokenOf(TinySite.Writer));

        var branch = await site.Access.GetBranchesAsync(["105", "110", "999999", "no-id"], Cancel).ToDictionaryAsync(node => node.Id, cancellationToken: Cancel);

        Assert.Equal(["101", "104", "105", "110"], branch.Keys.Order());
        Assert.Equal("leads", branch["104"].Restrictions![0].Allowed[0].Name);
        Assert.Equal("ENG", branch["110"].Space);
    }

    [Fact]
    public async Task What_hangs_under_itself_ends()
    {
        await using var server = await ScriptedServer.StartAsync((context, _) => context.Request.Path.Value switch
        {
            "/wiki/api/v2/pages" => ScriptedServer.JsonAsync(context, Rows(Row("1", "2", "page"))),
            "/wiki/api/v2/folders/2" => ScriptedServer.JsonAsync(context, """{"id":"2","parentId":"2","parentType":"folder"}"""),
            _ => ScriptedServer.JsonAsync(context, Rows()),
        });
        using var site = OddSite.At(server);

        Assert.Equal(["1", "2"], (await site.Access.GetBranchesAsync(["1"], Cancel).ToListAsync(Cancel)).Select(node => node.Id).Order());
    }

    private static async Task<Dictionary<string, ContentNode>> ReadAsync(ISite site, IReadOnlyList<Space> spaces)
    {
        var all = new Dictionary<string, ContentNode>();
        await foreach (var batch in site.Access.ReadContentAsync(spaces, Cancel))
            foreach (var node in batch)
                all.Add(node.Id, node);
        return all;
    }

    private static object Row(string id, string? parentId = null, string? parentType = null, string status = "current") =>
        new { id, title = $"Page {id}", spaceId = "7", status, parentId, parentType };

    private static string Rows(params object[] rows) => JsonSerializer.Serialize(new { results = rows, _links = new { } });

    private static Task ListOfAsync(HttpContext context, int total)
    {
        var start = int.Parse(context.Request.Query["start"]!, System.Globalization.CultureInfo.InvariantCulture);
        var users = Enumerable.Range(start, Math.Clamp(total - start, 0, 100)).Select(number => new { accountId = $"a{number}", displayName = $"Person {number}" });
        return ScriptedServer.JsonAsync(context, JsonSerializer.Serialize(new { restrictions = new { user = new { results = users } } }));
    }
}
