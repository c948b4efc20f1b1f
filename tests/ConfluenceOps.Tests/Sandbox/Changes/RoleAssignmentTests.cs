using System.Net;
using ConfluenceOps.Sandbox;

namespace ConfluenceOps.Tests.Sandbox.Changes;

/// <summary>Giving roles in a space and taking them away.</summary>
public sealed class RoleAssignmentTests : IAsyncLifetime
{
    private const string Assignments = "wiki/api/v2/spaces/1001/role-assignments";
    private SandboxServer _server = null!;
    private Visitor _ada = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await SandboxServer.StartAsync(TinySite.CreateWithRoles(), new SandboxOptions { Time = new FixedClock(TinyServer.Now) }, CancellationToken.None);
        _ada = Visitor.As(_server, TinySite.Admin);
    }

    public async ValueTask DisposeAsync()
    {
        _ada.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task A_role_takes_the_place_of_the_one_before_and_none_takes_it_away()
    {
        using var gus = Visitor.As(_server, TinySite.Guest);

        using var answer = await _ada.PostAsync(Assignments, $"[{Wish("USER", TinySite.Guest, TinySite.RoleOf("Viewer"))},{Wish("ACCESS_CLASS", "anonymous-users", "reviewer")}]");

        Assert.Equal(2, (await Visitor.ReadAsync(answer)).GetProperty("results").GetArrayLength());
        Assert.Equal(TinySite.RoleOf("Viewer"), await RoleOfAsync("USER", TinySite.Guest));
        (await _ada.PostAsync(Assignments, $"[{Wish("USER", TinySite.Guest, null)},{Wish("ACCESS_CLASS", "anonymous-users", null)}]")).Dispose();
        Assert.Null(await RoleOfAsync("USER", TinySite.Guest));
        Assert.Equal(HttpStatusCode.NotFound, await gus.StatusOfAsync("wiki/api/v2/spaces/1001"));
    }

    [Theory]
    [InlineData("""[{"principal":{"principalType":"USER","principalId":"712020:nobody"},"roleId":"reviewer"}]""", "No USER found")]
    [InlineData("""[{"principal":{"principalType":"TEAM","principalId":"x"},"roleId":"reviewer"}]""", "USER, GROUP, ACCESS_CLASS")]
    [InlineData("""[{"principal":{"principalType":"ACCESS_CLASS","principalId":"everybody"},"roleId":"reviewer"}]""", "No ACCESS_CLASS found")]
    [InlineData("""[{"principal":{"principalType":"USER","principalId":"712020:rosa"},"roleId":"captain"}]""", "No role found")]
    [InlineData("""[{"principal":{"principalType":"ACCESS_CLASS","principalId":"all-product-admins"}}]""", "last administrator")]
    [InlineData("""[{"roleId":"reviewer"}]""", "principalType")]
    [InlineData("[null]", "principalType")]
    [InlineData("{}", "principalType")]
    public async Task A_request_with_a_mistake_changes_nothing(string body, string words)
    {
        var good = Wish("USER", TinySite.Reader, "reviewer");

        using var answer = await _ada.PostAsync(Assignments, body.Replace("[", $"[{good},", StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(words, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Null(await RoleOfAsync("USER", TinySite.Reader));
    }

    [Fact]
    public async Task Whoever_does_not_manage_the_space_is_told_that_there_is_none()
    {
        using var wim = Visitor.As(_server, TinySite.Writer);

        using var asCollaborator = await wim.PostAsync(Assignments, "[]");
        using var asManager = await wim.PostAsync("wiki/api/v2/spaces/1002/role-assignments", $"[{Wish("USER", TinySite.Reader, "reviewer")}]");

        Assert.Equal([HttpStatusCode.NotFound, HttpStatusCode.OK], new[] { asCollaborator.StatusCode, asManager.StatusCode });
    }

    [Fact]
    public async Task A_body_of_more_than_five_megabytes_is_too_large()
    {
        using var answer = await _ada.RequestAsync("POST", Assignments, "[" + new string(' ', 5 * 1024 * 1024) + "]");

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Fact]
    public async Task The_audit_log_tells_from_what_to_what()
    {
        (await _ada.PostAsync(Assignments, $"[{Wish("USER", TinySite.Guest, TinySite.RoleOf("Viewer"))}]")).Dispose();

        var log = await _ada.GetAsync("wiki/rest/api/audit?limit=1");

        Assert.Equal("Space role changed: Gus Guest (User) in Engineering, Reviewer > Viewer", GrantTests.Told(log.GetProperty("results")[0]));
    }

    private static string Wish(string type, string id, string? role) =>
        $$"""{"principal":{"principalType":"{{type}}","principalId":"{{id}}"}{{(role is null ? "" : $",\"roleId\":\"{role}\"")}}}""";

    private async Task<string?> RoleOfAsync(string type, string id)
    {
        var rows = (await _ada.GetAsync($"{Assignments}?principal-type={type}&principal-id={id}")).GetProperty("results");
        return rows.GetArrayLength() == 0 ? null : rows[0].GetProperty("roleId").GetString();
    }
}
