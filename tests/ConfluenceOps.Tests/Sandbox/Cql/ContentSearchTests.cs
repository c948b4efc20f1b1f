using System.Net;

namespace ConfluenceOps.Tests.Sandbox.Cql;

/// <summary>What a query finds, for someone who sees all but one page.</summary>
public sealed class ContentSearchTests(TinyServer tiny) : IClassFixture<TinyServer>
{
    [Theory]
    [InlineData("space = eng and type = page", "101 102 103 104 105 107")]
    [InlineData("space.key in (HR, ENG) and type = blogpost", "110")]
    [InlineData("type in (page, blogpost) and space != ENG", "201 202")]
    [InlineData("id in (103, 101, 4711)", "101 103")]
    [InlineData("id = 103 or id = 104", "103 104")]
    [InlineData("space = ENG and id not in (101,102,103) and type = page", "104 105 107")]
    [InlineData("title = \"deploy: ROLLBACK\"", "103")]
    [InlineData("title ~ deploy", "102 103")]
    [InlineData("title ~ \"rollback deploy\"", "103")]
    [InlineData("title ~ \"dep*\" and not title ~ rollback", "102")]
    [InlineData("space = ENG and title !~ \"deploy\" and type = page", "101 104 105 107")]
    [InlineData("text ~ \"roll back\"", "102")]
    [InlineData("siteSearch ~ strong", "")]
    [InlineData("label = runbook", "102 103")]
    [InlineData("label in (news, secret)", "110 202")]
    [InlineData("label = runbook and label != ops", "103")]
    [InlineData("ancestor = 104", "105")]
    [InlineData("parent = 101", "102 104 107")]
    [InlineData("contributor = \"712020:rosa\"", "103")]
    [InlineData("creator = currentUser() and space = HR", "201 202")]
    [InlineData("lastmodified >= \"2026-03-22\"", "103")]
    [InlineData("lastmodified > now(\"-11d\")", "103")]
    [InlineData("created < \"2026/03/04 09:31\" and type = page", "101 102 201 202")]
    [InlineData("created = \"2026-03-04 09:30\" and space = ENG", "102")]
    [InlineData("space = ENG and type = page order by title desc", "105 104 107 101 103 102")]
    [InlineData("space = ENG and type = page order by lastmodified desc", "103 107 105 104 102 101")]
    [InlineData("type = attachment", "att9002 att9001")]
    [InlineData("type = attachment and container = 102", "att9001")]
    [InlineData("type in (page, attachment) and id in (att9001, 102, 104711)", "att9001 102")]
    [InlineData("type = attachment and title ~ \"ship*\"", "att9002")]
    [InlineData("space = ENG and type in (page, blogpost, comment, attachment) order by lastmodified desc", "9105 103 110 9104 9103 107 9102 105 9101 104 102 101 att9001 att9002")]
    [InlineData("space = NOPE", "")]
    public async Task A_query_finds_what_it_says(string query, string ids)
    {
        using var wim = tiny.As(TinySite.Writer);

        var found = await wim.GetAsync("wiki/rest/api/content/search?cql=" + Uri.EscapeDataString(query));

        Assert.Equal(ids, string.Join(' ', found.GetProperty("results").EnumerateArray().Select(row => row.GetProperty("id").GetString())));
    }

    [Theory]
    [InlineData("colour = red", "no field 'colour'")]
    [InlineData("title > a", "does not support '>'")]
    [InlineData("lastmodified >= yesterday", "is not a date")]
    [InlineData("lastmodified >= \"2026-03-22T10:00:00Z\"", "is not a date")]
    [InlineData("id = abc", "is not an id")]
    [InlineData("user.fullname ~ wim", "no field 'user.fullname'")]
    [InlineData("type = page order by colour", "cannot be ordered by")]
    [InlineData("type = ", "the query ends")]
    public async Task A_query_that_makes_no_sense_is_refused_with_the_reason(string query, string reason)
    {
        using var wim = tiny.As(TinySite.Writer);

        using var answer = await wim.SendAsync("wiki/rest/api/search?cql=" + Uri.EscapeDataString(query));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var error = await Visitor.ReadAsync(answer);
        Assert.Equal(400, error.GetProperty("statusCode").GetInt32());
        Assert.Contains(reason, error.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_total_counts_what_the_caller_may_see()
    {
        using var rosa = tiny.As(TinySite.Reader);

        var found = await rosa.GetAsync("wiki/rest/api/search?cql=type=page&limit=2");

        Assert.Equal(4, found.GetProperty("totalSize").GetInt32());
        Assert.Equal("Welcome to engineering .", found.GetProperty("results")[0].GetProperty("excerpt").GetString());
    }

    [Fact]
    public async Task Everything_of_a_space_newest_first_comes_page_by_page_without_a_gap()
    {
        using var wim = tiny.As(TinySite.Writer);
        var (ids, next) = (new List<string?>(), (string?)"/rest/api/search?limit=3&expand=content.container,content.version&cql=" + Uri.EscapeDataString("space = ENG and type in (page, blogpost, comment, attachment) order by lastmodified desc"));
        while (next is not null)
        {
            var found = await wim.GetAsync("wiki" + next);
            Assert.Equal(14, found.GetProperty("totalSize").GetInt32());
            ids.AddRange(found.GetProperty("results").EnumerateArray().Select(row => row.GetProperty("content").GetProperty("id").GetString()));
            next = found.GetProperty("_links").TryGetProperty("next", out var link) ? link.GetString() : null;
        }

        Assert.Equal("9105 103 110 9104 9103 107 9102 105 9101 104 102 101 att9001 att9002", string.Join(' ', ids));
    }

    [Fact]
    public async Task A_file_is_found_with_its_version_and_the_page_that_it_is_on_by_whoever_sees_that_page()
    {
        const string Query = "wiki/rest/api/search?expand=content.container,content.version&cql=type=attachment+and+space=ENG";
        await using var server = await ConfluenceOps.Sandbox.SandboxServer.StartAsync(TinySite.Create(), new(), TestContext.Current.CancellationToken);
        server.Change(site => site.Page(104).Files.Add("secret.txt", "hush"));
        using var wim = Visitor.As(server, TinySite.Writer);
        using var rosa = Visitor.As(server, TinySite.Reader);

        var found = (await wim.GetAsync(Query)).GetProperty("results").EnumerateArray().Select(row => row.GetProperty("content")).ToList();
        var lesser = await rosa.GetAsync(Query);

        Assert.Equal(["secret.txt v1 on 104", "ship it.png v1 on 110", "plan.txt v1 on 102"], found.Select(file =>
            $"{file.GetProperty("title")} v{file.GetProperty("version").GetProperty("number")} on {file.GetProperty("container").GetProperty("id")}"));
        Assert.Equal(2, lesser.GetProperty("totalSize").GetInt32());
    }

    [Theory]
    [InlineData("user.fullname ~ \"ada\"", "712020:ada")]
    [InlineData("user.fullname ~ \"r*\"", "712020:rosa")]
    [InlineData("user.accountid in (\"712020:wim\", \"712020:gus\")", "712020:gus 712020:wim")]
    public async Task Accounts_are_found_by_their_names(string query, string ids)
    {
        using var wim = tiny.As(TinySite.Writer);

        var found = await wim.GetAsync("wiki/rest/api/search/user?cql=" + Uri.EscapeDataString(query));

        Assert.Equal(ids, string.Join(' ', found.GetProperty("results").EnumerateArray().Select(row => row.GetProperty("user").GetProperty("accountId").GetString())));
    }
}
