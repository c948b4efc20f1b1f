using System.Text.Json;
using ConfluenceOps.Tests.Sandbox;
using ConfluenceOps.Tests.Sites.Cloud;

namespace ConfluenceOps.Tests.Tool.Status;

public sealed class StatusCommandTests
{
    private static readonly string Token = TinySite.TokenOf(TinySite.Writer);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_connection_that_works_ends_with_0_and_says_what_was_tried()
    {
        await using var sandbox = await RunningSandbox.StartAsync(TinySite.Create());

        var (code, output, errors) = await StatusAsync(sandbox.Address, Token, "--expect", TinySite.EmailOf(TinySite.Writer), "--space", "ENG");

        Assert.True(code == 0, output + errors);
        Assert.StartsWith("Connected", output, StringComparison.Ordinal);
        Assert.Contains("✓ Signed in: as Wim Writer", output, StringComparison.Ordinal);
        Assert.DoesNotContain(Token, output + errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_space_that_is_not_seen_ends_with_2_and_advice()
    {
        await using var sandbox = await RunningSandbox.StartAsync(TinySite.Create());

        var (code, output, _) = await StatusAsync(sandbox.Address, Token, "--space", "ENG", "NOPE");

        Assert.Equal(2, code);
        Assert.Contains("✗ Spaces: not seen: NOPE", output, StringComparison.Ordinal);
        Assert.Contains("    Check the keys", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_token_ends_with_1_and_is_never_shown()
    {
        await using var sandbox = await RunningSandbox.StartAsync(TinySite.Create());

        var (code, output, errors) = await StatusAsync(sandbox.Address, "sekret-and-wrong", "--json");

        Assert.Equal(1, code);
        var status = JsonDocument.Parse(output).RootElement;
        Assert.Equal("Disconnected", status.GetProperty("status").GetString());
        Assert.Equal("Failed", status.GetProperty("checks")[0].GetProperty("result").GetString());
        Assert.DoesNotContain("sekret", output + errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Quiet_says_it_with_the_exit_code_alone()
    {
        await using var sandbox = await RunningSandbox.StartAsync(TinySite.Create());

        var (code, output, errors) = await StatusAsync(sandbox.Address, Token, "--quiet");

        Assert.Equal((0, "", ""), (code, output, errors));
        Assert.InRange(sandbox.Requests, 1, 3);
    }

    [Fact]
    public async Task Without_variables_it_says_which_to_set()
    {
        using var tool = ToolProcess.Start(["status", "--connection", "nowhere"], new Dictionary<string, string>(), Cancel);
        var (code, _, errors) = await tool.EndAsync(Cancel);

        Assert.Equal(1, code);
        Assert.Contains("CONFLUENCEOPS_NOWHERE_URL", errors, StringComparison.Ordinal);
    }

    private static async Task<(int ExitCode, string Output, string Errors)> StatusAsync(Uri address, string token, params string[] arguments)
    {
        using var tool = ToolProcess.Start(["status", .. arguments], ToolProcess.Connection(address, TinySite.EmailOf(TinySite.Writer), token), Cancel);
        return await tool.EndAsync(Cancel);
    }
}
