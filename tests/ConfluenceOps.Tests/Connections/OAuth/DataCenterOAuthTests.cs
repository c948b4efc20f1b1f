using ConfluenceOps.Connections;
using ConfluenceOps.Connections.Status;
using ConfluenceOps.Http.Errors;
using ConfluenceOps.Sandbox;
using ConfluenceOps.Sites;
using ConfluenceOps.Sites.Scopes;
using ConfluenceOps.Tests.Sandbox;

namespace ConfluenceOps.Tests.Connections.OAuth;

public sealed class DataCenterOAuthTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("")]
    [InlineData("confluence/display/ENG/Deploy")]
    public async Task Who_consents_at_the_Data_Center_itself_is_connected(string copied)
    {
        await using var server = await StartAsync();

        using var connection = await ConsentAsync(server, copied, SiteJob.Import);

        Assert.Equal((SiteKind.DataCenter, "Wim Writer"), (connection.Site.Kind, connection.User.DisplayName));
        Assert.Equal(["READ"], connection.Scopes);
        Assert.NotEmpty(await connection.Site.GetSpacesAsync(SpaceQuery.All, Cancel).ToListAsync(Cancel));
    }

    [Fact]
    public async Task A_consent_lasts_beyond_its_first_hour_though_nobody_asked_to_stay_connected()
    {
        var clock = new MovableClock(TinySite.Start.AddDays(40));
        await using var server = await StartAsync(clock);
        using var connection = await ConsentAsync(server, "confluence/", SiteJob.Import, clock);

        clock.Advance(TimeSpan.FromMinutes(61));

        Assert.Equal("Wim Writer", (await connection.Site.GetCurrentUserAsync(Cancel)).DisplayName);
    }

    [Fact]
    public async Task A_service_account_connects_with_its_secret_and_asks_to_read_where_nobody_says_what_for()
    {
        await using var server = await StartAsync();

        using var connection = await new ConnectionOpener().OpenAsync(
            new ConnectionProfile { Url = server.Address, Method = SignInMethod.ClientCredentials, ClientId = TinySite.ServiceClient }, ConnectionSecret.Of(TinySite.ServiceSecret), Cancel);

        Assert.Equal(("Wim Writer", new Uri(server.Address, "confluence/")), (connection.User.DisplayName, connection.Site.Address));
        Assert.Equal(["READ"], connection.Scopes);
    }

    [Fact]
    public async Task What_the_level_of_a_token_does_not_reach_is_said_to_be_missing_and_is_no_fault_of_the_account()
    {
        await using var server = await StartAsync();
        using var connection = await ConsentAsync(server, "confluence/", SiteJob.Import, account: TinySite.Admin);

        await Assert.ThrowsAsync<ScopeMissingException>(async () => await connection.Site.GetAuditRecordsAsync(new AuditQuery(), Cancel).ToListAsync(Cancel));
    }

    [Theory]
    [InlineData(new[] { SiteJob.Import }, "Import", ConnectionHealth.Connected)]
    [InlineData(new[] { SiteJob.Import }, "Write", ConnectionHealth.Degraded)]
    [InlineData(new[] { SiteJob.Audit }, "Import", ConnectionHealth.Connected)]
    [InlineData(new[] { SiteJob.Audit }, "write", ConnectionHealth.Connected)] // a level has all that stands before it
    public async Task A_test_holds_levels_against_jobs_and_names(SiteJob[] consented, string needed, ConnectionHealth health)
    {
        await using var server = await StartAsync();
        using var connection = await ConsentAsync(server, "confluence/", consented);

        var status = await new ConnectionTest(new ConnectionNeeds { Scopes = [needed], Brief = true }).RunAsync(connection, Cancel);

        Assert.Equal(health, status.Status);
    }

    [Fact]
    public async Task Tokens_that_the_site_takes_back_from_no_program_are_not_said_to_be_taken_back()
    {
        await using var server = await StartAsync();
        using var connection = await ConsentAsync(server, "confluence/", SiteJob.Import);

        Assert.False(await connection.RevokeAsync(Cancel));
    }

    private static Task<OpenConnection> ConsentAsync(SandboxServer server, string copied, SiteJob job, TimeProvider? clock = null, string account = TinySite.Writer) =>
        ConsentAsync(server, copied, [job], clock, account);

    private static async Task<OpenConnection> ConsentAsync(SandboxServer server, string copied, SiteJob[] jobs, TimeProvider? clock = null, string account = TinySite.Writer)
    {
        var opener = new ConnectionOpener { Clock = clock ?? TimeProvider.System, Patience = TimeSpan.FromSeconds(30) };
        var found = await opener.FindAsync(
            new ConnectionProfile { Url = new Uri(server.Address, copied), Method = SignInMethod.Consent, ClientId = TinySite.DesktopClient, Redirect = FreeAddress.Find() }, Cancel);
        return await opener.ConsentAsync(found with { Scopes = ScopeCatalogue.NamesFor(jobs, SiteKind.DataCenter) }, ConnectionSecret.None, new ScriptedPerson(account), Cancel);
    }

    private static Task<SandboxServer> StartAsync(TimeProvider? clock = null) => SandboxServer.StartAsync(
        TinySite.Create(), new SandboxOptions { Flavor = new DataCenterFlavor(new Version(8, 5)), Time = clock ?? TimeProvider.System }, Cancel);
}
