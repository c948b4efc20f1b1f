using System.Net;
using ConfluenceOps.Tests.Sandbox.Editing;

namespace ConfluenceOps.Tests.Sandbox.Routes;

/// <summary>Making, changing and deleting pages over REST.</summary>
public sealed class PageChangeTests : EditedServer
{
    [Fact]
    public async Task A_new_page_hangs_below_the_homepage_unless_it_says_otherwise()
    {
        Assert.Equal("One: current in 1001 under 101, version 1 of 04-01", await LineOfAsync(await AddAsync("", """{"spaceId":"1001","title":"One","body":{"representation":"storage","value":"<p>1</p>"}}""")));
        Assert.Equal("Two: current in 1001 under 102, version 1 of 04-01", await LineOfAsync(await AddAsync("", """{"spaceId":"1001","title":"Two","parentId":"102","body":{"storage":{"value":"<p>2</p>"}}}""")));
        Assert.Equal("Three: current in 1001 under top, version 1 of 04-01", await LineOfAsync(await AddAsync("?root-level=true", """{"spaceId":1001,"title":"Three"}""")));
        Assert.Equal("1", (await FoundAsync("text ~ 1 and title = One")).Split(' ').Length.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("""{"spaceId":"1001","title":"Deploy"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"spaceId":"1001","title":""}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"title":"No space"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"spaceId":"1001","title":"X","body":{"representation":"wiki","value":"h1. X"}}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"spaceId":"1001","title":"X","body":{"representation":"storage"}}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"spaceId":"1001","title":"X","parentId":"106"}""", HttpStatusCode.NotFound)]
    [InlineData("""{"spaceId":"1002","title":"Only readable"}""", HttpStatusCode.NotFound)]
    [InlineData("""{"spaceId":"4711","title":"Nowhere"}""", HttpStatusCode.NotFound)]
    public async Task A_page_that_cannot_be_is_refused(string body, HttpStatusCode status)
    {
        using var answer = await Wim.PostAsync("wiki/api/v2/pages", body);

        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task A_change_is_one_version_more_and_can_move_the_page()
    {
        Assert.Equal(HttpStatusCode.OK, await UpdateAsync(102, 2, "Ship", """, "parentId": "107" """));
        Assert.Equal("Ship: current in 1001 under 107, version 2 of 04-01", await LineOfAsync(102));
    }

    [Theory]
    [InlineData(102, 1, "Ship", "", HttpStatusCode.Conflict)]
    [InlineData(102, 3, "Ship", "", HttpStatusCode.Conflict)]
    [InlineData(102, 2, "Secrets", "", HttpStatusCode.BadRequest)]
    [InlineData(102, 2, "Ship", """, "spaceId": "1002" """, HttpStatusCode.BadRequest)]
    [InlineData(102, 2, "Ship", """, "parentId": "103" """, HttpStatusCode.BadRequest)]
    [InlineData(106, 2, "Hidden", "", HttpStatusCode.NotFound)]
    [InlineData(202, 2, "Only readable", "", HttpStatusCode.NotFound)]
    public async Task A_change_that_cannot_be_is_refused(long page, int version, string title, string more, HttpStatusCode status) =>
        Assert.Equal(status, await UpdateAsync(page, version, title, more));

    [Fact]
    public async Task A_deleted_page_is_in_the_trash_and_comes_back_as_it_was_by_a_change()
    {
        Edit(site => site.Space(TinySite.Eng).Grant("delete", "page", TinySite.Leads));

        Assert.Equal(HttpStatusCode.NoContent, await DeleteAsync(102));
        Assert.Equal("Deploy: trashed in 1001 under 101, version 1 of 03-04", await LineOfAsync(102));
        Assert.Equal(HttpStatusCode.NotFound, await DeleteAsync(102));
        Assert.Equal(HttpStatusCode.NotFound, await DeleteAsync(102, "?purge=true"));
        Assert.Equal(HttpStatusCode.OK, await UpdateAsync(102, 2, "Deploy"));
        Assert.Equal("Deploy: current in 1001 under 101, version 1 of 03-04", await LineOfAsync(102));
    }

    [Fact]
    public async Task Only_whoever_administers_the_space_deletes_for_good()
    {
        Edit(site => site.Space(TinySite.Eng).Grant("delete", "page", TinySite.Leads).Grant("administer", "space", TinySite.Leads));
        await DeleteAsync(103);

        Assert.Equal(HttpStatusCode.NoContent, await DeleteAsync(103, "?purge=true"));
        Assert.Equal(HttpStatusCode.NotFound, await Wim.StatusOfAsync("wiki/api/v2/pages/103"));
    }

    [Fact]
    public async Task Nobody_deletes_what_the_space_does_not_let_them() => Assert.Equal(HttpStatusCode.NotFound, await DeleteAsync(102));

    private async Task<long> AddAsync(string query, string body)
    {
        using var answer = await Wim.PostAsync("wiki/api/v2/pages" + query, body);
        return long.Parse((await Visitor.ReadAsync(answer)).GetProperty("id").GetString()!, System.Globalization.CultureInfo.InvariantCulture);
    }

    private async Task<HttpStatusCode> UpdateAsync(long page, int version, string title, string more = "")
    {
        var body = $$"""{"id":"{{page}}","status":"current","title":"{{title}}","body":{"representation":"storage","value":"<p>new</p>"},"version":{"number":{{version}}}{{more}}}""";
        using var answer = await Wim.RequestAsync("PUT", $"wiki/api/v2/pages/{page}", body);
        return answer.StatusCode;
    }

    private async Task<HttpStatusCode> DeleteAsync(long page, string query = "")
    {
        using var answer = await Wim.RequestAsync("DELETE", $"wiki/api/v2/pages/{page}{query}");
        return answer.StatusCode;
    }
}
