using System.Net;
using System.Text.Json;
using ConfluenceOps.Sandbox;
using ConfluenceOps.Tests.Sandbox.Specifications;

namespace ConfluenceOps.Tests.Sandbox.Access;

/// <summary>The key with which site administrators see past restrictions.</summary>
public sealed class AdminKeyTests : IAsyncLifetime
{
    private const string Key = "wiki/api/v2/admin-key", Secrets = "wiki/api/v2/pages/104";
    private readonly SteppedClock _clock = new(TinyServer.Now);
    private SandboxServer _server = null!;
    private Visitor _ada = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await SandboxServer.StartAsync(TinySite.Create() with { Edition = "premium" }, new SandboxOptions { Time = _clock }, CancellationToken.None);
        _ada = Visitor.As(_server, TinySite.Admin);
    }

    public async ValueTask DisposeAsync()
    {
        _ada.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task The_key_opens_restricted_pages_to_requests_that_say_so()
    {
        Assert.Equal(HttpStatusCode.NotFound, await StatusWithKeyAsync(_ada, Secrets));

        (await _ada.PostAsync(Key, "")).Dispose();

        Assert.Equal(HttpStatusCode.OK, await StatusWithKeyAsync(_ada, Secrets));
        Assert.Equal(HttpStatusCode.NotFound, await _ada.StatusOfAsync(Secrets));
        Assert.Equal(HttpStatusCode.NotFound, await StatusWithKeyAsync(_ada, "wiki/api/v2/pages/201")); // a space that grants her nothing
    }

    [Fact]
    public async Task The_key_ends_when_it_is_given_back_and_when_its_time_is_over()
    {
        using var answer = await _ada.PostAsync(Key, """{"durationInMinutes":20}""");
        Assert.Equal(_clock.GetUtcNow().AddMinutes(20), EndOf(await Visitor.ReadAsync(answer)));
        Assert.Equal(_clock.GetUtcNow().AddMinutes(20), EndOf(await _ada.GetAsync(Key)));

        (await _ada.RequestAsync("DELETE", Key)).Dispose();
        Assert.Equal(HttpStatusCode.NotFound, await StatusWithKeyAsync(_ada, Secrets));

        (await _ada.PostAsync(Key, "")).Dispose();
        _clock.Step(TimeSpan.FromMinutes(11));
        Assert.Equal(HttpStatusCode.NotFound, await StatusWithKeyAsync(_ada, Secrets));
        Assert.Equal(HttpStatusCode.NotFound, await _ada.StatusOfAsync(Key));
    }

    [Fact]
    public async Task Every_key_is_in_the_audit_log()
    {
        (await _ada.PostAsync(Key, "")).Dispose();

        var newest = (await _ada.GetAsync("wiki/rest/api/audit?limit=1")).GetProperty("results")[0];

        Assert.Equal(("Admin key enabled", "Ada Admin"), (newest.GetProperty("summary").GetString(), newest.GetProperty("affectedObject").GetProperty("name").GetString()));
    }

    [Fact]
    public async Task Neither_other_accounts_nor_smaller_plans_have_keys()
    {
        using var wim = Visitor.As(_server, TinySite.Writer);
        using var others = await wim.PostAsync(Key, "");
        await using var standard = await SandboxServer.StartAsync(TinySite.Create(), new SandboxOptions(), TestContext.Current.CancellationToken);
        using var ada = Visitor.As(standard, TinySite.Admin);
        using var smaller = await ada.PostAsync(Key, "");
        using var tooLong = await _ada.PostAsync(Key, """{"durationInMinutes":61}""");

        Assert.Equal([HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.BadRequest], new[] { others.StatusCode, smaller.StatusCode, tooLong.StatusCode });
    }

    [Fact]
    public async Task Answers_are_as_the_official_specification_says()
    {
        var specification = await Specification.LoadAsync("v2");
        using var answer = await _ada.PostAsync(Key, "");

        Assert.Empty(specification.Problems("POST", "/admin-key", (await Visitor.ReadAsync(answer)).GetRawText()));
        Assert.Empty(specification.Problems("GET", "/admin-key", (await _ada.GetAsync(Key)).GetRawText()));
    }

    private static async Task<HttpStatusCode> StatusWithKeyAsync(Visitor visitor, string path)
    {
        using var answer = await visitor.RequestAsync("GET", path, header: ("Atl-Confluence-With-Admin-Key", "true"));
        return answer.StatusCode;
    }

    private static DateTimeOffset EndOf(JsonElement key) => key.GetProperty("expirationTime").GetDateTimeOffset();
}
