using ConfluenceOps.Connections.Status;
using ConfluenceOps.Http.Errors;
using ConfluenceOps.Sites.Scopes;
using ConfluenceOps.Tests.Sandbox;
using ConfluenceOps.Tests.Sites.Cloud;

namespace ConfluenceOps.Tests.Connections.Status;

public sealed class ConnectionTestTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_account_with_all_rights_that_jobs_need_is_connected()
    {
        await using var sandbox = await RunningSandbox.StartAsync(TinySite.Create());

        var status = await TestAsync(sandbox, TinySite.Writer, TinySite.TokenOf(TinySite.Writer), TinySite.EmailOf(TinySite.Writer));

        Assert.Equal(ConnectionHealth.Connected, status.Status);
        Assert.All(status.Checks, check => Assert.Equal(CheckResult.Passed, check.Result));
        Assert.Equal(ScopeState.AccountMayNot, status.Scopes.Single(scope => scope.Name == "read:audit-log:confluence").State);
    }

    [Fact]
    public async Task Another_account_than_expected_is_degraded_and_says_who_it_is()
    {
        await using var sandbox = await RunningSandbox.StartAsync(TinySite.Create());

        var status = await TestAsync(sandbox, TinySite.Writer, TinySite.TokenOf(TinySite.Writer), "svc-docs@acme.example");

        Assert.Equal(ConnectionHealth.Degraded, status.Status);
        Assert.Contains("Wim Writer", status.Checks.Single(check => !check.Passed).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_scoped_token_is_found_out_and_its_missing_scopes_are_named()
    {
        await using var sandbox = await RunningSandbox.StartAsync(TinySite.Create());

        var status = await TestAsync(sandbox, TinySite.Writer, "scoped-writer");

        Assert.Equal(ConnectionHealth.Connected, status.Status);
        Assert.Equal(CheckResult.Warning, status.Checks.Single(check => check.Name == "Scopes").Result);
        Assert.Equal(["read:attachment:confluence", "read:user:confluence"], Missing(SiteJob.Import));
        Assert.Equal(
            [
                "read:audit-log:confluence", "read:configuration:confluence", "read:content.permission:confluence",
                "read:database:confluence", "read:embed:confluence", "read:folder:confluence", "read:group:confluence", "read:space.permission:confluence",
                "read:user:confluence", "read:whiteboard:confluence",
            ],
            Missing(SiteJob.Review));

        IEnumerable<string> Missing(SiteJob job) => status.Scopes
            .Where(scope => scope.State == ScopeState.Missing && scope.Jobs.Contains(job)).Select(scope => scope.Name).Order();
    }

    [Fact]
    public async Task A_token_without_the_first_scope_is_not_called_a_wrong_token()
    {
        await using var sandbox = await RunningSandbox.StartAsync(TinySite.Create());

        await Assert.ThrowsAsync<ScopeMissingException>(() => sandbox.ConnectAsync(TinySite.EmailOf(TinySite.Writer), "scoped-none"));
    }

    [Theory]
    [InlineData(TinySite.Reader, "wrong")]
    [InlineData(TinySite.Reader, "expired-reader")]
    [InlineData(TinySite.Former, "token-fay")]
    public async Task A_wrong_or_expired_token_or_a_deactivated_account_is_disconnected_with_advice(string account, string token)
    {
        await using var sandbox = await RunningSandbox.StartAsync(TinySite.Create());

        var status = await TestAsync(sandbox, account, token);

        Assert.Equal(ConnectionHealth.Disconnected, status.Status);
        var check = Assert.Single(status.Checks);
        Assert.Contains("127.0.0.1 does not accept this account and token", check.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("expired-reader", check.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_named_scope_or_space_that_is_missing_degrades_the_connection()
    {
        await using var sandbox = await RunningSandbox.StartAsync(TinySite.Create());
        var needs = new ConnectionNeeds { Scopes = ["Import"], Spaces = ["eng", "nowhere"] };

        var status = await new ConnectionTest(needs).RunAsync(sandbox.Address, stop => sandbox.OpenAsync(TinySite.EmailOf(TinySite.Writer), "scoped-writer", stop), Cancel);

        Assert.Equal(ConnectionHealth.Degraded, status.Status);
        Assert.Equal(["Scopes", "Spaces"], status.Checks.Where(check => !check.Passed).Select(check => check.Name));
        Assert.Contains("nowhere", status.Checks.Single(check => check.Name == "Spaces").Message, StringComparison.Ordinal);
        Assert.DoesNotContain("eng,", status.Checks.Single(check => check.Name == "Spaces").Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_brief_test_of_an_open_connection_takes_two_requests()
    {
        await using var sandbox = await RunningSandbox.StartAsync(TinySite.Create());
        using var connection = await sandbox.OpenAsync(TinySite.EmailOf(TinySite.Writer), TinySite.TokenOf(TinySite.Writer), Cancel);
        var before = sandbox.Requests;

        var status = await new ConnectionTest(new ConnectionNeeds { Brief = true }).RunAsync(connection, Cancel);

        Assert.Equal(ConnectionHealth.Connected, status.Status);
        Assert.Equal(2, sandbox.Requests - before);
    }

    [Fact]
    public async Task An_administrator_is_more_than_an_import_needs()
    {
        await using var sandbox = await RunningSandbox.StartAsync(TinySite.Create());
        var needs = new ConnectionNeeds { Scopes = ["read:attachment:confluence"] };

        var status = await new ConnectionTest(needs).RunAsync(sandbox.Address, stop => sandbox.OpenAsync(TinySite.EmailOf(TinySite.Admin), TinySite.TokenOf(TinySite.Admin), stop), Cancel);

        Assert.Equal(CheckResult.Warning, status.Checks.Single(check => check.Name == "Administrator").Result);
        Assert.Equal(ConnectionHealth.Connected, status.Status);
    }

    private static Task<ConnectionStatus> TestAsync(RunningSandbox sandbox, string account, string token, string? expected = null) =>
        new ConnectionTest(new ConnectionNeeds { Account = expected }).RunAsync(sandbox.Address, stop => sandbox.OpenAsync(TinySite.EmailOf(account), token, stop), Cancel);
}
