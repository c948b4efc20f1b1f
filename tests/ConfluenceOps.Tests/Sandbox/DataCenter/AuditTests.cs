using System.Net;

namespace ConfluenceOps.Tests.Sandbox.DataCenter;

public sealed class AuditTests(TinyDataCenterServer tiny) : IClassFixture<TinyDataCenterServer>
{
    private const string Events = "confluence/rest/auditing/1.0/events";

    [Fact]
    public async Task Events_come_newest_first_and_go_on_by_cursor()
    {
        using var ada = tiny.As(TinySite.Admin);

        var first = await ada.GetAsync(Events + "?limit=2");
        var paging = first.GetProperty("pagingInfo");
        var second = await ada.GetAsync($"{Events}?limit=2&pageCursor={Uri.EscapeDataString(paging.GetProperty("nextPageCursor").GetString()!)}");

        Assert.Equal("Space permission added, User added to group", Actions(first));
        Assert.Equal("Content restriction added", Actions(second));
        Assert.Equal((false, true), (paging.GetProperty("lastPage").GetBoolean(), second.GetProperty("pagingInfo").GetProperty("lastPage").GetBoolean()));
    }

    [Fact]
    public async Task A_restriction_of_a_page_is_told_among_the_pages_with_what_it_was_about()
    {
        using var ada = tiny.As(TinySite.Admin);

        var found = await ada.GetAsync(Events + "?categories=pages%20and%20blogs");

        var told = Assert.Single(found.GetProperty("entities").EnumerateArray());
        Assert.Equal(("Pages and Blogs", "audit.logging.summary.content.restriction.added"), (told.GetProperty("type").GetProperty("category").GetString(), told.GetProperty("type").GetProperty("actionI18nKey").GetString()));
        Assert.Equal(("Ada Admin", TinySite.Admin), (told.GetProperty("author").GetProperty("name").GetString(), told.GetProperty("author").GetProperty("id").GetString()));
        Assert.Equal("Group leads leads, Page Secrets 104, Space Engineering 1001", string.Join(", ", told.GetProperty("affectedObjects").EnumerateArray().Select(thing => $"{thing.GetProperty("type")} {thing.GetProperty("name")} {thing.GetProperty("id")}")));
        Assert.Equal("Type  View", string.Join(", ", told.GetProperty("changedValues").EnumerateArray().Select(value => $"{value.GetProperty("key")} {value.GetProperty("from")} {value.GetProperty("to")}")));
    }

    [Fact]
    public async Task Events_are_cut_by_time_and_words()
    {
        using var ada = tiny.As(TinySite.Admin);

        Assert.Equal("User added to group", Actions(await ada.GetAsync($"{Events}?from=2026-03-06T00:00:00Z&to=2026-03-08T00:00:00Z")));
        Assert.Equal("Content restriction added", Actions(await ada.GetAsync(Events + "?search=secrets")));
    }

    [Fact]
    public async Task The_log_is_for_administrators_and_older_versions_have_the_older_one_alone()
    {
        await using var old = await TinyDataCenter.StartAsync("7.4");
        using var wim = tiny.As(TinySite.Writer);
        using var ada = Visitor.As(old, TinySite.Admin);

        Assert.Equal(HttpStatusCode.Forbidden, await wim.StatusOfAsync(Events));
        Assert.Equal(HttpStatusCode.Forbidden, await wim.StatusOfAsync(TinyDataCenter.Rest + "audit"));
        Assert.Equal(HttpStatusCode.NotFound, await ada.StatusOfAsync(Events));
        var records = await ada.GetAsync($"{TinyDataCenter.Rest}audit?startDate={TinySite.Start.AddDays(4).ToUnixTimeMilliseconds()}&limit=1");
        Assert.Equal("Space permission added", records.Results("summary"));
        Assert.Equal("ada", records.GetProperty("results")[0].GetProperty("author").GetProperty("username").GetString());
        Assert.NotNull(records.Next());
    }

    private static string Actions(System.Text.Json.JsonElement events) =>
        string.Join(", ", events.GetProperty("entities").EnumerateArray().Select(told => told.GetProperty("type").GetProperty("action").GetString()));
}
