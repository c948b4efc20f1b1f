using System.Net;
using System.Net.Sockets;
using ConfluenceOps.Connections;
using ConfluenceOps.Connections.OAuth;
using ConfluenceOps.Http.Errors;
using ConfluenceOps.Sandbox;
using ConfluenceOps.Sites;
using ConfluenceOps.Tests.Sandbox;

namespace ConfluenceOps.Tests.Connections.OAuth;

public sealed class ConsentTests
{
    private static readonly string[] _scopes = ["read:content-details:confluence", "read:space:confluence", "read:page:confluence", "offline_access"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_account_that_consented_is_connected_with_the_scopes_that_it_accepted()
    {
        await using var server = await StartAsync();

        using var connection = await ConsentAsync(server, new ScriptedPerson(TinySite.Reader));

        Assert.Equal("Rosa Reader", connection.User.DisplayName);
        Assert.Equal(_scopes.Order(), connection.Scopes!.Order());
        Assert.Equal(server.CloudId, connection.Profile.CloudId);
        Assert.Equal(["ENG"], await KeysAsync(connection));
    }

    [Fact]
    public async Task Who_denies_is_not_connected()
    {
        await using var server = await StartAsync();

        var error = await Assert.ThrowsAsync<ConsentDeniedException>(() => ConsentAsync(server, new ScriptedPerson(TinySite.Reader, "deny")));

        Assert.Equal(ErrorKind.Permission, error.Kind);
    }

    [Fact]
    public async Task A_window_that_is_closed_ends_the_waiting()
    {
        await using var server = await StartAsync();

        var error = await Assert.ThrowsAsync<ConsentAbandonedException>(() => ConsentAsync(server, new ScriptedPerson(TinySite.Reader) { Leaves = true }));

        Assert.Contains("closed", error.Happened, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_without_the_state_of_the_question_is_not_taken()
    {
        await using var server = await StartAsync();
        var refused = HttpStatusCode.OK;
        var person = new ScriptedPerson(TinySite.Reader)
        {
            OnTheWayBack = async answer =>
            {
                using var stranger = new HttpClient();
                using var told = await stranger.GetAsync(new Uri(answer, "/callback?code=stolen&state=guessed"), Cancel);
                refused = told.StatusCode;
            },
        };

        using var connection = await ConsentAsync(server, person);

        Assert.Equal(HttpStatusCode.BadRequest, refused);
        Assert.Equal("Rosa Reader", connection.User.DisplayName);
    }

    [Fact]
    public async Task An_address_that_another_program_listens_at_is_refused_before_anybody_consents()
    {
        await using var server = await StartAsync();
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();

        var error = await Assert.ThrowsAsync<RedirectNotPossibleException>(() => ConsentAsync(
            server, new ScriptedPerson(TinySite.Reader), new Uri($"http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}/callback")));

        Assert.Contains("another program", error.Happened, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_token_is_renewed_when_its_hour_is_over_and_the_refresh_token_rotates()
    {
        var clock = new MovableClock(TinySite.Start.AddDays(40));
        await using var server = await StartAsync(clock);
        using var connection = await ConsentAsync(server, new ScriptedPerson(TinySite.Reader), clock: clock);

        for (var hours = 0; hours < 3; hours++)
        {
            clock.Advance(TimeSpan.FromMinutes(61));
            Assert.Equal(["ENG"], await KeysAsync(connection));
        }

        Assert.True(connection.Expires > clock.GetUtcNow());
    }

    [Fact]
    public async Task A_consent_that_is_given_back_is_over()
    {
        var clock = new MovableClock(TinySite.Start.AddDays(40));
        await using var server = await StartAsync(clock);
        using var connection = await ConsentAsync(server, new ScriptedPerson(TinySite.Reader), clock: clock);

        Assert.True(await connection.RevokeAsync(Cancel));

        clock.Advance(TimeSpan.FromMinutes(61));
        await Assert.ThrowsAsync<ConsentEndedException>(() => KeysAsync(connection));
    }

    [Fact]
    public async Task A_service_account_connects_with_its_client_secret_alone()
    {
        var clock = new MovableClock(TinySite.Start.AddDays(40));
        await using var server = await StartAsync(clock);

        using var connection = await new ConnectionOpener { Clock = clock }.OpenAsync(Service(server), ConnectionSecret.Of(TinySite.ServiceSecret), Cancel);

        clock.Advance(TimeSpan.FromMinutes(61));
        Assert.Equal("Wim Writer", (await connection.Site.GetCurrentUserAsync(Cancel)).DisplayName);
    }

    [Fact]
    public async Task A_wrong_client_secret_is_said_to_be_one_and_never_shown()
    {
        await using var server = await StartAsync();

        var error = await Assert.ThrowsAsync<ClientRefusedException>(() => new ConnectionOpener().OpenAsync(Service(server), ConnectionSecret.Of("not-the-secret"), Cancel));

        Assert.Contains(TinySite.ServiceClient, error.Happened, StringComparison.Ordinal);
        Assert.DoesNotContain("not-the-secret", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_scope_that_the_consent_lacks_is_said_to_be_missing()
    {
        await using var server = await StartAsync();
        using var connection = await ConsentAsync(server, new ScriptedPerson(TinySite.Admin));

        await Assert.ThrowsAsync<ScopeMissingException>(async () => await connection.Site.Access.GetGroupsAsync(Cancel).ToListAsync(Cancel));
    }

    private static Task<SandboxServer> StartAsync(TimeProvider? clock = null) =>
        SandboxServer.StartAsync(TinySite.Create(), new SandboxOptions { Time = clock ?? TimeProvider.System }, Cancel);

    private static ConnectionProfile Service(SandboxServer server) => new() { Url = server.Address, Method = SignInMethod.ClientCredentials, ClientId = TinySite.ServiceClient };

    private static Task<OpenConnection> ConsentAsync(SandboxServer server, ScriptedPerson person, Uri? redirect = null, TimeProvider? clock = null) =>
        new ConnectionOpener { Clock = clock ?? TimeProvider.System, Patience = TimeSpan.FromSeconds(30) }.ConsentAsync(
            new ConnectionProfile
            {
                Url = server.Address, Method = SignInMethod.Consent, ClientId = TinySite.DesktopClient, Scopes = _scopes, Redirect = redirect ?? FreeAddress.Find(),
            },
            ConnectionSecret.None, person, Cancel);

    private static async Task<List<string>> KeysAsync(OpenConnection connection) =>
        await connection.Site.GetSpacesAsync(SpaceQuery.All, Cancel).Select(space => space.Key).ToListAsync(Cancel);
}
