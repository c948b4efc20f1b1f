using System.Net;
using System.Text.Json;

namespace ConfluenceOps.Tests.Sandbox.Routes;

/// <summary>What single routes do beyond the shape of their answers.</summary>
public sealed class RouteTests(TinyServer tiny) : IClassFixture<TinyServer>
{
    [Fact]
    public async Task Pages_are_listed_by_id_by_title_by_root_and_by_status()
    {
        Assert.Equal("101 103", await IdsAsync("wiki/api/v2/pages?id=103,101,110,4711"));
        Assert.Equal("102", await IdsAsync("wiki/api/v2/spaces/1001/pages?title=deploy"));
        Assert.Equal("101", await IdsAsync("wiki/api/v2/spaces/1001/pages?depth=root"));
        Assert.Equal("109", await IdsAsync("wiki/api/v2/spaces/1001/pages?status=trashed"));
        Assert.Equal("103 109 108 107 105 104 102 101", await IdsAsync("wiki/api/v2/spaces/1001/pages?status=current,archived,trashed&sort=-modified-date"));
        Assert.Equal("102 108 109", await IdsAsync("wiki/api/v2/pages?id=102,108,109,4711&status=current,archived,trashed"));
        Assert.Equal("102 109", await IdsAsync("wiki/api/v2/pages?id=102,108,109&status=current&status=trashed"));
        Assert.Equal("201 202", await IdsAsync("wiki/api/v2/pages?space-id=1002"));
        Assert.Equal("110", await IdsAsync("wiki/api/v2/blogposts"));
    }

    [Fact]
    public async Task Spaces_are_listed_by_key_whatever_its_case_and_by_status()
    {
        Assert.Equal("1001", await IdsAsync("wiki/api/v2/spaces?keys=eng,NOPE"));
        Assert.Equal("1002 1001", await IdsAsync("wiki/api/v2/spaces?sort=-key"));
        Assert.Equal("", await IdsAsync("wiki/api/v2/spaces?status=archived"));
    }

    [Fact]
    public async Task A_branch_is_seen_from_below_and_from_above()
    {
        Assert.Equal("101 104", await IdsAsync("wiki/api/v2/pages/105/ancestors"));
        Assert.Equal("104", await IdsAsync("wiki/api/v2/pages/105/ancestors?limit=1"));
        Assert.Equal("102 104 108 107", await IdsAsync("wiki/api/v2/pages/101/direct-children"));
    }

    [Fact]
    public async Task A_page_comes_with_its_body_and_labels_when_asked()
    {
        using var wim = tiny.As(TinySite.Writer);

        var page = await wim.GetAsync("wiki/api/v2/pages/102?body-format=storage&include-labels=true");

        Assert.Equal("<p>How to deploy and roll&nbsp;back.</p>", page.GetProperty("body").GetProperty("storage").GetProperty("value").GetString());
        Assert.Equal(["runbook", "ops"], page.GetProperty("labels").GetProperty("results").EnumerateArray().Select(label => label.GetProperty("name").GetString()));
        Assert.Equal("101", page.GetProperty("parentId").GetString());
    }

    [Fact]
    public async Task Both_operations_are_there_and_empty_lists_mean_no_restriction()
    {
        using var wim = tiny.As(TinySite.Writer);

        var open = await wim.GetAsync("wiki/rest/api/content/102/restriction/byOperation");
        var edit = await wim.GetAsync("wiki/rest/api/content/107/restriction/byOperation");

        Assert.Equal(["", ""], new[] { Principals(open, "read"), Principals(open, "update") });
        Assert.Equal(["", "712020:rosa " + TinySite.Leads], new[] { Principals(edit, "read"), Principals(edit, "update") });
    }

    [Theory]
    [InlineData("wiki/rest/api/content/102/child/attachment/att9001/download")]
    [InlineData("wiki/download/attachments/102/plan.txt?version=1")]
    public async Task A_download_leads_to_a_link_that_asks_for_no_account(string path)
    {
        using var wim = tiny.As(TinySite.Writer);
        using var nobody = Visitor.Anonymous(tiny.Server);

        using var redirect = await wim.SendAsync(path);
        var link = redirect.Headers.Location!.ToString();
        using var file = await nobody.SendAsync(link);

        Assert.Equal(HttpStatusCode.Redirect, redirect.StatusCode);
        Assert.Equal("the plan", await file.Content.ReadAsStringAsync());
        Assert.Equal("text/plain", file.Content.Headers.ContentType!.MediaType);
        Assert.Equal(HttpStatusCode.Forbidden, await nobody.StatusOfAsync(link.Replace("att9001", "att9002", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("bytes=4-", HttpStatusCode.PartialContent, "plan", "bytes 4-7/8")]
    [InlineData("bytes=8-", HttpStatusCode.RequestedRangeNotSatisfiable, "", "bytes */8")]
    [InlineData("bytes=2-3", HttpStatusCode.OK, "the plan", null)]
    public async Task The_rest_of_a_file_is_sent_to_whoever_has_its_beginning(string range, HttpStatusCode status, string text, string? part)
    {
        using var wim = tiny.As(TinySite.Writer);
        using var redirect = await wim.SendAsync("wiki/download/attachments/102/plan.txt");
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, redirect.Headers.Location) { Headers = { { "Range", range } } };

        using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal(text, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(part, answer.Content.Headers.ContentRange?.ToString());
    }

    [Fact]
    public async Task A_page_gives_its_own_document_or_one_of_its_words()
    {
        using var wim = tiny.As(TinySite.Writer);

        var own = await wim.GetAsync("wiki/api/v2/pages/201?body-format=atlas_doc_format");
        var made = await wim.GetAsync("wiki/api/v2/pages/101?body-format=atlas_doc_format");

        Assert.Contains("decisionList", Document(own), StringComparison.Ordinal);
        Assert.Contains("Welcome to engineering .", Document(made), StringComparison.Ordinal);

        static string? Document(JsonElement page) => page.GetProperty("body").GetProperty("atlas_doc_format").GetProperty("value").GetString();
    }

    [Theory]
    [InlineData("wiki/download/attachments/102/other.txt", HttpStatusCode.NotFound)]
    [InlineData("wiki/download/attachments/102/plan.txt?version=2", HttpStatusCode.BadRequest)]
    [InlineData("wiki/rest/api/content/101/child/attachment/att9001/download", HttpStatusCode.NotFound)]
    [InlineData("wiki/rest/api/content/102/restriction/byOperation/delete", HttpStatusCode.BadRequest)]
    [InlineData("wiki/api/v2/pages/110", HttpStatusCode.NotFound)]
    [InlineData("wiki/api/v2/pages/102?body-format=view", HttpStatusCode.BadRequest)]
    [InlineData("wiki/rest/api/group/by-id?id=none", HttpStatusCode.NotFound)]
    [InlineData("wiki/rest/api/user?accountId=none", HttpStatusCode.NotFound)]
    [InlineData("wiki/rest/api/space", HttpStatusCode.NotFound)]
    public async Task What_is_not_there_or_makes_no_sense_is_refused(string path, HttpStatusCode status)
    {
        using var wim = tiny.As(TinySite.Writer);

        Assert.Equal(status, await wim.StatusOfAsync(path));
    }

    [Theory]
    [InlineData("user", "staff")]
    [InlineData("admin", "confluence-admins")]
    [InlineData("site-admin", "confluence-admins")]
    public async Task Groups_are_found_by_what_they_give_at_the_site(string access, string names)
    {
        using var wim = tiny.As(TinySite.Writer);

        var groups = await wim.GetAsync("wiki/rest/api/group?accessType=" + access);

        Assert.Equal(names, string.Join(' ', groups.GetProperty("results").EnumerateArray().Select(group => group.GetProperty("name").GetString())));
    }

    [Fact]
    public async Task The_audit_log_is_cut_by_time_and_words()
    {
        using var ada = tiny.As(TinySite.Admin);
        var from = TinySite.Start.AddDays(4).ToUnixTimeMilliseconds();
        var to = TinySite.Start.AddDays(6).ToUnixTimeMilliseconds();

        Assert.Equal("User added to group", Summaries(await ada.GetAsync($"wiki/rest/api/audit?startDate={from}&endDate={to}")));
        Assert.Equal("Content restriction added", Summaries(await ada.GetAsync("wiki/rest/api/audit?searchString=secrets")));
        Assert.Equal("Space permission added", Summaries(await ada.GetAsync("wiki/rest/api/audit/since?number=22&units=DAYS")));
        Assert.Equal("User added to group", Summaries(await ada.GetAsync("wiki/rest/api/audit?start=1&limit=1")));
    }

    [Theory]
    [InlineData("""{"accountIds":[]}""")]
    [InlineData("""{"accountIds":"712020:ada"}""")]
    [InlineData("[]")]
    [InlineData("nothing")]
    public async Task Accounts_in_bulk_need_a_list_of_ids(string body)
    {
        using var wim = tiny.As(TinySite.Writer);

        using var answer = await wim.PostAsync("wiki/api/v2/users-bulk", body);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    private static string Summaries(JsonElement log) =>
        string.Join(", ", log.GetProperty("results").EnumerateArray().Select(row => row.GetProperty("summary").GetString()));

    private static string Principals(JsonElement restrictions, string operation)
    {
        var lists = restrictions.GetProperty(operation).GetProperty("restrictions");
        var users = lists.GetProperty("user").GetProperty("results").EnumerateArray().Select(user => user.GetProperty("accountId").GetString());
        var groups = lists.GetProperty("group").GetProperty("results").EnumerateArray().Select(group => group.GetProperty("id").GetString());
        return string.Join(' ', users.Concat(groups));
    }

    private async Task<string> IdsAsync(string path)
    {
        using var wim = tiny.As(TinySite.Writer);
        var list = await wim.GetAsync(path);
        return string.Join(' ', list.GetProperty("results").EnumerateArray().Select(row => row.GetProperty("id").GetString()));
    }
}
