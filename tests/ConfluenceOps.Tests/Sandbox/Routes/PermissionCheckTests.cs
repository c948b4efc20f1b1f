using System.Net;
using System.Text.Json;
using ConfluenceOps.Sandbox;
using ConfluenceOps.Sandbox.Model;

namespace ConfluenceOps.Tests.Sandbox.Routes;

/// <summary>What the site itself answers when it is asked for one subject, one page and one operation.</summary>
public sealed class PermissionCheckTests(TinyServer tiny) : IClassFixture<TinyServer>
{
    private const string Onlooker = "712020:olga";
    private const string NoProduct = "User is not allowed to use Confluence";
    private const string NoSpace = "User does not have permission to the space";
    private const string NoContent = "User does not have permission to the content";

    [Theory]
    [InlineData(TinySite.Writer, 104, "read", null)]
    [InlineData(TinySite.Reader, 104, "read", NoContent)]
    [InlineData(TinySite.Reader, 106, "read", NoContent)] // is on its list, and not on that of a page two levels up
    [InlineData(TinySite.Admin, 104, "read", NoContent)]
    [InlineData(TinySite.Reader, 202, "read", NoSpace)]
    [InlineData(TinySite.Outsider, 101, "read", NoProduct)]
    [InlineData(TinySite.Writer, 101, "update", null)]
    [InlineData(TinySite.Reader, 101, "update", NoSpace)]
    [InlineData(TinySite.Reader, 107, "update", NoSpace)] // its edit list names her, and adds no right
    [InlineData(TinySite.Writer, 107, "update", null)]
    [InlineData(TinySite.Writer, 110, "update", NoSpace)] // a blog post needs a right of its own
    [InlineData(TinySite.Writer, 101, "delete", NoSpace)]
    public async Task An_account_needs_the_product_then_the_space_then_every_list(string account, long page, string operation, string? error) =>
        Assert.Equal(error, await AskAsync(TinySite.Create(), "user", account, page, operation));

    [Fact]
    public async Task A_deactivated_account_may_nothing_whatever_it_was_granted()
    {
        var site = TinySite.Create();
        site.Groups[1].Members.Add(TinySite.Former);

        Assert.Equal(NoProduct, await AskAsync(site, "user", TinySite.Former, 104, "read"));
    }

    [Fact]
    public async Task Only_the_list_of_the_page_itself_limits_editing()
    {
        var site = TinySite.Create();
        site.Pages[1].EditRestriction.Add(new("user", TinySite.Reader));

        Assert.Equal(NoContent, await AskAsync(site, "user", TinySite.Writer, 102, "update"));
        Assert.Null(await AskAsync(site, "user", TinySite.Writer, 103, "update"));
    }

    [Fact]
    public async Task Whoever_may_edit_and_not_view_may_not_edit()
    {
        var site = TinySite.Create();
        site.Pages[1].ViewRestriction.Add(new("user", TinySite.Reader));
        site.Pages[1].EditRestriction.Add(new("user", TinySite.Writer));

        Assert.Equal(NoContent, await AskAsync(site, "user", TinySite.Writer, 102, "update"));
    }

    [Theory]
    [InlineData("page", TinySite.Reader, null)]
    [InlineData("blogpost", TinySite.Reader, NoSpace)]
    [InlineData("space", TinySite.Reader, NoSpace)]
    [InlineData("space", TinySite.Writer, null)] // who wrote the page
    public async Task A_page_is_deleted_by_right_or_by_whom_it_is_from(string target, string account, string? error)
    {
        var site = TinySite.Create();
        site.Spaces[0].Permissions.Add(Grant("access-class", "ALL_LICENSED_USERS", "delete", target));

        Assert.Equal(error, await AskAsync(site, "user", account, 102, "delete"));
    }

    [Fact]
    public async Task An_edit_list_keeps_others_from_deleting_too()
    {
        var site = TinySite.Create();
        site.Spaces[0].Permissions.Add(Grant("access-class", "ALL_LICENSED_USERS", "delete", "page"));

        Assert.Equal(NoContent, await AskAsync(site, "user", TinySite.Admin, 107, "delete"));
    }

    [Theory]
    [InlineData("ALL_LICENSED_USERS", TinySite.Reader, null)]
    [InlineData("ALL_LICENSED_USERS", TinySite.Guest, NoSpace)]
    [InlineData("ALL_PRODUCT_ADMINS", TinySite.Admin, null)]
    [InlineData("ALL_PRODUCT_ADMINS", TinySite.Reader, NoSpace)]
    [InlineData("A_CLASS_THAT_NOBODY_KNOWS", TinySite.Reader, NoSpace)]
    public async Task A_class_stands_for_its_members(string name, string account, string? error)
    {
        var site = TinySite.Create();
        site.Spaces[1].Permissions.Add(Grant("access-class", name, "read", "space"));

        Assert.Equal(error, await AskAsync(site, "user", account, 202, "read"));
    }

    [Theory]
    [InlineData("user", "anonymous", null)]
    [InlineData("user", TinySite.Reader, null)]
    [InlineData("user", TinySite.Guest, null)]
    [InlineData("user", TinySite.Outsider, NoProduct)] // signed in without a licence: not even what anonymous sees
    [InlineData("group", TinySite.Staff, null)]
    public async Task What_is_open_to_everybody_is_open_to_whoever_may_use_Confluence(string type, string identifier, string? error)
    {
        var site = TinySite.Create();
        site.Spaces[1].Permissions.Add(Grant("anonymous", "anonymous", "read", "space"));

        Assert.Equal(error, await AskAsync(site, type, identifier, 202, "read"));
    }

    [Fact]
    public async Task Anonymous_is_on_no_list_and_nowhere_at_a_site_without_open_spaces()
    {
        var open = TinySite.Create();
        open.Spaces[0].Permissions.Add(Grant("anonymous", "anonymous", "read", "space"));

        Assert.Equal("Anonymous users are not allowed to use Confluence", await AskAsync(TinySite.Create(), "user", "anonymous", 101, "read"));
        Assert.Equal("Anonymous user does not have permission to the content", await AskAsync(open, "user", "anonymous", 104, "read"));
        Assert.Equal("Anonymous user does not have permission to the space", await AskAsync(open, "user", "anonymous", 202, "read"));
    }

    [Theory]
    [InlineData(TinySite.Leads, 104, "read", null)]
    [InlineData(TinySite.Leads, 106, "read", "Group does not have permission to the content")]
    [InlineData(TinySite.Leads, 107, "update", null)]
    [InlineData(TinySite.Staff, 104, "read", "Group does not have permission to the content")]
    [InlineData(TinySite.Staff, 202, "read", "Group does not have permission to the space")]
    public async Task A_group_is_somebody_who_is_in_it_alone(string group, long page, string operation, string? error) =>
        Assert.Equal(error, await AskAsync(TinySite.Create(), "group", group, page, operation));

    [Theory]
    [InlineData(TinySite.Admin, 101, """{"subject":{"type":"role","identifier":"x"},"operation":"read"}""", HttpStatusCode.BadRequest)]
    [InlineData(TinySite.Admin, 101, """{"subject":{"type":"user","identifier":"nobody"},"operation":"read"}""", HttpStatusCode.BadRequest)]
    [InlineData(TinySite.Admin, 101, """{"subject":{"type":"group","identifier":"anonymous"},"operation":"read"}""", HttpStatusCode.BadRequest)]
    [InlineData(TinySite.Admin, 101, """{"subject":{"type":"user","identifier":"712020:wim"},"operation":"print"}""", HttpStatusCode.BadRequest)]
    [InlineData(TinySite.Admin, 101, """{"subject":{"type":"user"},"operation":"read"}""", HttpStatusCode.BadRequest)]
    [InlineData(TinySite.Admin, 101, "[]", HttpStatusCode.BadRequest)]
    [InlineData(TinySite.Admin, 101, "", HttpStatusCode.BadRequest)]
    [InlineData(TinySite.Admin, 104, """{"subject":{"type":"user","identifier":"712020:wim"},"operation":"read"}""", HttpStatusCode.NotFound)]
    [InlineData(TinySite.Admin, 999, """{"subject":{"type":"user","identifier":"712020:wim"},"operation":"read"}""", HttpStatusCode.NotFound)]
    [InlineData(TinySite.Reader, 101, """{"subject":{"type":"user","identifier":"712020:wim"},"operation":"read"}""", HttpStatusCode.Forbidden)]
    [InlineData(TinySite.Reader, 101, """{"subject":{"type":"user","identifier":"712020:rosa"},"operation":"read"}""", HttpStatusCode.OK)]
    public async Task Who_may_ask_what(string account, long page, string question, HttpStatusCode status)
    {
        using var visitor = tiny.As(account);

        using var answer = await visitor.PostAsync($"wiki/rest/api/content/{page}/permission/check", question);

        Assert.Equal(status, answer.StatusCode);
    }

    private static SandboxPermission Grant(string type, string principal, string operation, string target) =>
        new() { Id = 900, PrincipalType = type, PrincipalId = principal, Operation = operation, Target = target };

    /// <summary>Asks as an administrator whom every list lets pass, since nobody is answered about what they cannot see.</summary>
    /// <returns>The site's words on why not; null when it allows.</returns>
    private static async Task<string?> AskAsync(SandboxSite site, string type, string identifier, long page, string operation)
    {
        await using var server = await SandboxServer.StartAsync(WithOnlooker(site), new SandboxOptions(), TestContext.Current.CancellationToken);
        using var olga = Visitor.As(server, Onlooker);
        using var answer = await olga.PostAsync(
            $"wiki/rest/api/content/{page}/permission/check",
            JsonSerializer.Serialize(new { subject = new { type, identifier }, operation }));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var verdict = await Visitor.ReadAsync(answer);
        var error = verdict.GetProperty("errors").EnumerateArray().Select(one => one.GetProperty("translation").GetString()).SingleOrDefault();
        Assert.Equal(error is null, verdict.GetProperty("hasPermission").GetBoolean());
        return error;
    }

    private static SandboxSite WithOnlooker(SandboxSite site) => site with
    {
        Users = [.. site.Users, new() { AccountId = Onlooker, DisplayName = "Olga Onlooker", Email = TinySite.EmailOf(Onlooker), Tokens = [new() { Value = TinySite.TokenOf(Onlooker) }] }],
        Groups = [.. site.Groups, new() { Id = "onlookers", Name = "onlookers", Members = [Onlooker], GivesProductAccess = true, GivesAdministration = true }],
        Spaces = site.Spaces.ConvertAll(space => space with { Permissions = [.. space.Permissions, Grant("group", "onlookers", "read", "space") with { Id = 901 }] }),
        Pages = site.Pages.ConvertAll(page => page.ViewRestriction.Count == 0 ? page : page with { ViewRestriction = [.. page.ViewRestriction, new("group", "onlookers")] }),
    };
}
