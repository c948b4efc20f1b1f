using System.Net;
using ConfluenceOps.Sandbox;
using ConfluenceOps.Sandbox.Hosting;
using ConfluenceOps.Sandbox.Routes;

namespace ConfluenceOps.Tests.Sandbox.Specifications;

/// <summary>Every answer of every route against the official documents.</summary>
public sealed class SpecificationTests(TinyServer tiny, TinyServerWithRoles withRoles) : IClassFixture<TinyServer>, IClassFixture<TinyServerWithRoles>
{
    private const string AllExpansions =
        "space,version,history,ancestors,body.storage,metadata.labels,children.attachment.version,restrictions.read.restrictions.user,restrictions.read.restrictions.group,restrictions.update.restrictions.user,restrictions.update.restrictions.group";

    /// <summary>Route by route, the requests that show all that it can answer.</summary>
    private static readonly Dictionary<string, string[]> Requests = new()
    {
        ["/wiki/api/v2/spaces"] = ["?description-format=plain", "?limit=1"],
        ["/wiki/api/v2/spaces/{id}"] = ["/1001?description-format=view", "/1002?include-permissions=true"],
        ["/wiki/api/v2/spaces/{id}/permissions"] = ["/1002/permissions"],
        ["/wiki/api/v2/spaces/{id}/role-assignments"] = ["/1001/role-assignments", "/1001/role-assignments?limit=1&role-type=SYSTEM"],
        ["/wiki/api/v2/space-role-mode"] = [""],
        ["/wiki/api/v2/space-roles"] = ["", "?principal-type=GROUP&principal-id=" + TinySite.Leads, "?limit=1"],
        ["/wiki/api/v2/space-permissions"] = ["", "?limit=3"],
        ["/wiki/api/v2/spaces/{id}/pages"] = ["/1001/pages?body-format=storage", "/1001/pages?limit=1&status=trashed"],
        ["/wiki/api/v2/spaces/{id}/blogposts"] = ["/1001/blogposts?body-format=storage"],
        ["/wiki/api/v2/spaces/{id}/labels"] = ["/1001/labels"],
        ["/wiki/api/v2/pages"] = ["?id=101,102,103", "?id=101,201&body-format=atlas_doc_format", "?space-id=1001&limit=2&sort=-modified-date"],
        ["/wiki/api/v2/pages/{id}"] = ["/102?body-format=storage&include-labels=true&include-versions=true", "/101?include-version=false"],
        ["/wiki/api/v2/pages/{id}/footer-comments"] = ["/102/footer-comments?body-format=storage", "/102/footer-comments?limit=1"],
        ["/wiki/api/v2/pages/{id}/inline-comments"] = ["/102/inline-comments?body-format=storage", "/102/inline-comments?limit=1"],
        ["/wiki/api/v2/blogposts"] = ["?body-format=storage"],
        ["/wiki/api/v2/blogposts/{id}"] = ["/110?body-format=storage&include-labels=true"],
        ["/wiki/api/v2/pages/{id}/ancestors"] = ["/101/ancestors", "/105/ancestors"],
        ["/wiki/api/v2/pages/{id}/direct-children"] = ["/101/direct-children"],
        ["/wiki/api/v2/folders/{id}"] = ["/203"],
        ["/wiki/api/v2/folders/{id}/ancestors"] = ["/203/ancestors"],
        ["/wiki/api/v2/folders/{id}/direct-children"] = ["/203/direct-children"],
        ["/wiki/api/v2/whiteboards/{id}"] = ["/204"],
        ["/wiki/api/v2/whiteboards/{id}/ancestors"] = ["/204/ancestors"],
        ["/wiki/api/v2/whiteboards/{id}/direct-children"] = ["/204/direct-children"],
        ["/wiki/api/v2/databases/{id}"] = ["/205"],
        ["/wiki/api/v2/databases/{id}/ancestors"] = ["/205/ancestors"],
        ["/wiki/api/v2/databases/{id}/direct-children"] = ["/205/direct-children"],
        ["/wiki/api/v2/embeds/{id}"] = ["/206"],
        ["/wiki/api/v2/embeds/{id}/ancestors"] = ["/206/ancestors"],
        ["/wiki/api/v2/embeds/{id}/direct-children"] = ["/206/direct-children"],
        ["/wiki/api/v2/pages/{id}/labels"] = ["/102/labels"],
        ["/wiki/api/v2/blogposts/{id}/labels"] = ["/110/labels"],
        ["/wiki/api/v2/labels"] = ["?sort=name"],
        ["/wiki/api/v2/pages/{id}/attachments"] = ["/102/attachments"],
        ["/wiki/api/v2/blogposts/{id}/attachments"] = ["/110/attachments"],
        ["/wiki/api/v2/attachments/{id}"] = ["/att9001", "/att9002"],
        ["/wiki/rest/api/content/search"] = ["?cql=space%3DENG&expand=" + AllExpansions, "?cql=type%3Dcomment&expand=" + AllExpansions + ",container,extensions.inlineProperties,extensions.resolution", "?cql=type%3Dcomment", "?cql=type%3Dattachment&expand=space,history,version,container", "?cql=type%3Dpage&limit=1", "?cql=type%3Dpage"],
        ["/wiki/rest/api/search"] = ["?cql=space%3DENG&expand=content.metadata.labels,content.version", "?cql=type%3Dcomment", "?cql=type%3Dattachment", "?cql=type%3Dpage&limit=1"],
        ["/wiki/rest/api/search/user"] = ["?cql=user.fullname~%22w*%22"],
        ["/wiki/rest/api/content/{id}/restriction"] = ["/104/restriction", "/107/restriction"],
        ["/wiki/rest/api/content/{id}/restriction/byOperation"] = ["/107/restriction/byOperation"],
        ["/wiki/rest/api/content/{id}/restriction/byOperation/{operationKey}"] = ["/107/restriction/byOperation/update", "/102/restriction/byOperation/read"],
        ["/wiki/rest/api/content/{id}/child/attachment"] = [],
        ["/wiki/rest/api/content/{id}/child/attachment/{attachmentId}/download"] = [],
        ["/wiki/rest/api/content/{id}/restriction/byOperation/{operationKey}/user"] = [],
        ["/wiki/rest/api/content/{id}/restriction/byOperation/{operationKey}/byGroupId/{groupId}"] = [],
        ["/wiki/rest/api/longtask/{id}"] = [],
        ["/wiki/api/v2/admin-key"] = [],
        ["/wiki/rest/api/user/current"] = [""],
        ["/wiki/rest/api/user"] = ["?accountId=712020:gus"],
        ["/wiki/rest/api/user/memberof"] = ["?accountId=712020:ada"],
        ["/wiki/rest/api/group"] = ["", "?accessType=admin&limit=1"],
        ["/wiki/rest/api/group/by-id"] = ["?id=" + TinySite.Staff],
        ["/wiki/rest/api/group/{groupId}/membersByGroupId"] = [$"/{TinySite.Staff}/membersByGroupId"],
        ["/wiki/rest/api/audit"] = ["", "?limit=1&searchString=space"],
        ["/wiki/rest/api/audit/since"] = ["?number=3&units=WEEKS"],
        ["/wiki/rest/api/audit/retention"] = [""],
        ["/wiki/rest/api/settings/systemInfo"] = [""],
    };

    public static TheoryData<string> GetRoutes => [.. Published.Where(route => route.Method == "GET").Select(route => route.Template)];

    private static IEnumerable<Route> Published => RouteTable.All.Except(RetiredRoutes.All).Where(route => route.Api is Api.V1 or Api.V2);

    [Theory]
    [MemberData(nameof(GetRoutes))]
    public async Task Answers_are_as_the_official_specification_says(string template)
    {
        var route = RouteTable.All.Single(route => route.Template == template && route.Method == "GET");
        var specification = await FindAsync(route);
        foreach (var request in Requests[template])
        {
            var path = PathOf(template, request);
            using var visitor = (RoleRoutes.All.Contains(route) ? withRoles : tiny).As(template.Contains("audit", StringComparison.Ordinal) ? TinySite.Admin : TinySite.Writer);
            var problems = specification.Problems(route.Method, PathIn(route), (await visitor.GetAsync(path)).GetRawText());
            Assert.True(problems.Count == 0, $"{path}:\n{string.Join('\n', problems)}");
        }
    }

    [Theory]
    [InlineData("/wiki/api/v2/users-bulk", "", """{"accountIds":["712020:ada","712020:gus","712020:fay","nobody"]}""")]
    [InlineData("/wiki/rest/api/content/{id}/permission/check", "/104/permission/check", """{"subject":{"type":"user","identifier":"712020:wim"},"operation":"read"}""")]
    [InlineData("/wiki/rest/api/content/{id}/permission/check", "/107/permission/check", """{"subject":{"type":"user","identifier":"712020:wim"},"operation":"delete"}""")]
    public async Task Answers_to_questions_that_are_posted_are_as_the_official_specification_says(string template, string request, string question)
    {
        var route = RouteTable.All.Single(route => route.Template == template && route.Method == "POST");
        var specification = await FindAsync(route);
        using var visitor = tiny.As(TinySite.Writer);

        using var answer = await visitor.PostAsync(PathOf(template, request), question);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Empty(specification.Problems(route.Method, PathIn(route), (await Visitor.ReadAsync(answer)).GetRawText()));
    }

    [Theory]
    [InlineData("POST", "/wiki/rest/api/space/{spaceKey}/permission", "/ENG/permission", """{"subject":{"type":"user","identifier":"712020:rosa"},"operation":{"key":"read","target":"space"}}""")]
    [InlineData("POST", "/wiki/rest/api/content/{id}/restriction", "/102/restriction", """[{"operation":"update","restrictions":{"user":[{"type":"known","accountId":"712020:rosa"}]}}]""")]
    [InlineData("PUT", "/wiki/rest/api/content/{id}/restriction", "/102/restriction", """{"results":[{"operation":"read","restrictions":{"group":[{"type":"group","name":"staff"}]}}]}""")]
    [InlineData("DELETE", "/wiki/rest/api/content/{id}/restriction", "/102/restriction", null)]
    [InlineData("POST", "/wiki/api/v2/pages", "", """{"spaceId":"1001","title":"Fresh"}""")]
    [InlineData("PUT", "/wiki/api/v2/pages/{id}", "/102", """{"id":"102","status":"current","title":"Ship","body":{"representation":"storage","value":"<p/>"},"version":{"number":2}}""")]
    [InlineData("POST", "/wiki/rest/api/space", "", """{"key":"NEW","name":"New"}""")]
    [InlineData("POST", "/wiki/rest/api/content/{id}/copy", "/102/copy", """{"destination":{"type":"parent_page","value":"101"}}""")]
    [InlineData("POST", "/wiki/rest/api/content/{id}/pagehierarchy/copy", "/102/pagehierarchy/copy", """{"destinationPageId":"101","titleOptions":{"prefix":"New "}}""")]
    [InlineData("POST", "/wiki/api/v2/spaces", "", """{"key":"NEW","name":"New"}""")]
    [InlineData("POST", "/wiki/api/v2/spaces/{id}/role-assignments", "/1001/role-assignments", """[{"principal":{"principalType":"USER","principalId":"712020:rosa"},"roleId":"reviewer"}]""")]
    public async Task Answers_to_changes_are_as_the_official_specification_says(string method, string template, string request, string? change)
    {
        var route = RouteTable.All.Single(route => route.Template == template && route.Method == method);
        var specification = await FindAsync(route);
        var byRoles = RoleAssignmentRoutes.All.Contains(route) || template == "/wiki/api/v2/spaces";
        var site = byRoles ? TinySite.CreateWithRoles() : TinySite.Create();
        site.Spaces[0].Permissions.AddRange(byRoles ? [] : TinySite.Administration(TinySite.Admin));
        await using var server = await SandboxServer.StartAsync(site, new SandboxOptions(), TestContext.Current.CancellationToken);
        using var ada = Visitor.As(server, TinySite.Admin);

        using var answer = await ada.RequestAsync(method, PathOf(template, request), change);

        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Empty(specification.Problems(route.Method, PathIn(route), (await Visitor.ReadAsync(answer)).GetRawText()));
    }

    [Fact]
    public async Task Scopes_of_routes_are_those_of_the_official_specification()
    {
        foreach (var route in Published)
        {
            if ((await DocumentOfAsync(route)).Operation(route.Method, PathIn(route)) is { } operation)
                Assert.Equal(Specification.Scopes(operation).Order(), route.Scopes.Sets.Select(set => string.Join(' ', set)).Order());
        }
    }

    [Theory]
    [InlineData("v2", "/spaces", """{"results":[{"id":1}]}""")]
    [InlineData("v2", "/spaces/{id}/pages", """{"results":[{"version":{"createdAt":"yesterday"}}]}""")]
    [InlineData("v1", "/wiki/rest/api/content/search", """{"results":[{"type":"page","status":"current","version":{"number":1,"when":null}}],"size":1,"_links":{}}""")]
    [InlineData("v1", "/wiki/rest/api/search", """{"results":[],"start":0,"limit":1,"size":0,"cqlQuery":"","searchDuration":1,"_links":{}}""")]
    public async Task An_answer_that_breaks_the_specification_would_be_noticed(string version, string path, string body) =>
        Assert.NotEmpty((await Specification.LoadAsync(version)).Problems("GET", path, body));

    [Fact]
    public async Task Access_classes_are_named_although_the_specification_does_not_know_them()
    {
        using var visitor = tiny.As(TinySite.Writer);

        var permissions = await visitor.GetAsync("wiki/api/v2/spaces/1001/permissions");

        Assert.Equal("access-class", permissions.GetProperty("results")[0].GetProperty("principal").GetProperty("type").GetString());
    }

    private static string PathOf(string template, string request) =>
        (template.Contains('{') ? template[..template.IndexOf("/{", StringComparison.Ordinal)] : template) + request;

    private static async Task<Specification> FindAsync(Route route)
    {
        var specification = await DocumentOfAsync(route);
        var operation = specification.Operation(route.Method, PathIn(route));
        Assert.SkipWhen(operation is null, $"{route.Template} is no longer in the published specification, though sites still answer it");
        Assert.SkipUnless(specification.Shows(route.Method, PathIn(route)), $"{route.Template} answers with a redirect or a status alone, which have no schema");
        return specification;
    }

    private static Task<Specification> DocumentOfAsync(Route route) => Specification.LoadAsync(route.Api == Api.V1 ? "v1" : "v2");

    private static string PathIn(Route route) => route.Api == Api.V1 ? route.Template : route.Template["/wiki/api/v2".Length..];
}
