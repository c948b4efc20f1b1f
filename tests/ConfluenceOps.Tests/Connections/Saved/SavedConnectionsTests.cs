using System.Text;
using ConfluenceOps.Connections;
using ConfluenceOps.Connections.OAuth;
using ConfluenceOps.Connections.Saved;
using ConfluenceOps.Sandbox;
using ConfluenceOps.Tests.Connections.OAuth;
using ConfluenceOps.Tests.Sandbox;

namespace ConfluenceOps.Tests.Connections.Saved;

public sealed class SavedConnectionsTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("confluenceops-");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private SavedConnections Connections => new(_folder.FullName);

    private FileSecrets Secrets => new(_folder.FullName);

    [Fact]
    public async Task A_saved_connection_is_made_again_by_its_name_whatever_its_capitals()
    {
        await using var server = await SandboxServer.StartAsync(TinySite.Create(), new SandboxOptions(), Cancel);
        using var connection = await OpenAsync(server, TinySite.TokenOf(TinySite.Writer));
        await Connections.SaveAsync("prod", connection, Secrets, Cancel);

        using var again = await Connections.OpenAsync(await Connections.FindAsync("PROD", Cancel), Secrets, new ConnectionOpener(), Cancel);

        Assert.Equal("Wim Writer", again.User.DisplayName);
    }

    [Fact]
    public async Task What_is_on_disk_shows_no_secret_and_is_for_the_user_alone()
    {
        await using var server = await SandboxServer.StartAsync(TinySite.Create(), new SandboxOptions(), Cancel);
        var token = TinySite.TokenOf(TinySite.Writer);
        using var connection = await OpenAsync(server, token);

        await Connections.SaveAsync("prod", connection, Secrets, Cancel);

        foreach (var file in _folder.GetFiles("*", SearchOption.AllDirectories))
        {
            Assert.DoesNotContain(token, Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file.FullName, Cancel)), StringComparison.Ordinal);
            if (!OperatingSystem.IsWindows() && file.Directory!.Name is "secrets" or "tokens")
                Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, file.UnixFileMode);
        }
    }

    [Fact]
    public async Task A_connection_through_the_gateway_remembers_the_way_and_takes_one_request()
    {
        await using var server = await SandboxServer.StartAsync(TinySite.Create(), new SandboxOptions(), Cancel);
        using (var connection = await OpenAsync(server, "scoped-writer"))
            await Connections.SaveAsync("scoped", connection, Secrets, Cancel);
        var before = server.RequestCount;

        using var again = await Connections.OpenAsync(await Connections.FindAsync("scoped", Cancel), Secrets, new ConnectionOpener(), Cancel);

        Assert.Equal(1, server.RequestCount - before);
    }

    [Fact]
    public async Task Processes_that_share_a_consent_renew_it_once_and_never_lock_each_other_out()
    {
        var clock = new MovableClock(TinySite.Start.AddDays(40));
        await using var server = await SandboxServer.StartAsync(TinySite.Create(), new SandboxOptions { Time = clock }, Cancel);
        var opener = new ConnectionOpener { Clock = clock, Patience = TimeSpan.FromSeconds(30) };
        var profile = new ConnectionProfile
        {
            Url = server.Address, Method = SignInMethod.Consent, ClientId = TinySite.DesktopClient, Redirect = FreeAddress.Find(),
            Scopes = ["read:content-details:confluence", "read:space:confluence", "offline_access"],
        };
        using (var connection = await opener.ConsentAsync(profile, ConnectionSecret.None, new ScriptedPerson(TinySite.Reader), Cancel))
            await Connections.SaveAsync("shared", connection, Secrets, Cancel);

        for (var round = 0; round < 3; round++)
        {
            clock.Advance(TimeSpan.FromMinutes(61));
            // Each with everything of its own but the folder, as processes are.
            var names = await Task.WhenAll(Enumerable.Range(0, 6).Select(async _ =>
            {
                using var one = await Connections.OpenAsync(await Connections.FindAsync("shared", Cancel), Secrets, opener, Cancel);
                return one.User.DisplayName;
            }));
            Assert.All(names, name => Assert.Equal("Rosa Reader", name));
        }
    }

    [Fact]
    public async Task A_vault_that_shows_what_it_once_read_locks_nobody_out_of_a_shared_consent()
    {
        var clock = new MovableClock(TinySite.Start.AddDays(40));
        await using var server = await SandboxServer.StartAsync(TinySite.Create(), new SandboxOptions { Time = clock }, Cancel);
        var opener = new ConnectionOpener { Clock = clock, Patience = TimeSpan.FromSeconds(30) };
        var profile = new ConnectionProfile { Url = server.Address, Method = SignInMethod.Consent, ClientId = TinySite.DesktopClient, Redirect = FreeAddress.Find(), Scopes = ["read:content-details:confluence", "offline_access"] };
        using (var connection = await opener.ConsentAsync(profile, ConnectionSecret.None, new ScriptedPerson(TinySite.Reader), Cancel))
            await Connections.SaveAsync("shared", connection, Secrets, Cancel);
        var saved = await Connections.FindAsync("shared", Cancel);
        var before = await Secrets.ReadAsync(saved.SecretName, Cancel);

        for (var round = 0; round < 3; round++)
        {
            clock.Advance(TimeSpan.FromMinutes(61));
            using var one = await Connections.OpenAsync(saved, Secrets, opener, Cancel);
        }

        // What a store keeps never changes, so that an old reading of it is as good as a new one.
        Assert.Equal(before, await Secrets.ReadAsync(saved.SecretName, Cancel));
    }

    [Theory]
    [InlineData("[ab]", "ConfluenceOps-%5Bab%5D")]
    [InlineData("50% *", "ConfluenceOps-50%25 %2A")]
    [InlineData("prod", "ConfluenceOps-prod")]
    public void Vaults_are_asked_by_names_that_are_no_patterns(string name, string secret) =>
        Assert.Equal(secret, new SavedConnection(name, new ConnectionProfile { Url = new Uri("https://a.example"), Method = SignInMethod.Credential }, null).SecretName);

    [Fact]
    public async Task A_consent_that_was_used_elsewhere_is_over_and_says_so()
    {
        var clock = new MovableClock(TinySite.Start.AddDays(40));
        await using var server = await SandboxServer.StartAsync(TinySite.Create(), new SandboxOptions { Time = clock }, Cancel);
        var opener = new ConnectionOpener { Clock = clock, Patience = TimeSpan.FromSeconds(30) };
        var profile = new ConnectionProfile
        {
            Url = server.Address, Method = SignInMethod.Consent, ClientId = TinySite.DesktopClient, Redirect = FreeAddress.Find(),
            Scopes = ["read:content-details:confluence", "offline_access"],
        };
        using var connection = await opener.ConsentAsync(profile, ConnectionSecret.None, new ScriptedPerson(TinySite.Reader), Cancel);
        await Connections.SaveAsync("copied", connection, Secrets, Cancel);
        clock.Advance(TimeSpan.FromMinutes(61));
        await connection.Site.GetCurrentUserAsync(Cancel);

        var saved = await Connections.FindAsync("copied", Cancel);
        await Assert.ThrowsAsync<ConsentEndedException>(() => Connections.OpenAsync(saved, Secrets, opener, Cancel));
    }

    [Fact]
    public async Task A_name_that_was_not_saved_is_an_error_that_names_the_saved_ones()
    {
        await using var server = await SandboxServer.StartAsync(TinySite.Create(), new SandboxOptions(), Cancel);
        using var connection = await OpenAsync(server, TinySite.TokenOf(TinySite.Writer));
        await Connections.SaveAsync("test", connection, Secrets, Cancel);

        var error = await Assert.ThrowsAsync<SavedConnectionsException>(() => Connections.FindAsync("prod", Cancel));

        Assert.Contains("there is test", error.Happened, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_removed_is_gone_with_its_secret()
    {
        await using var server = await SandboxServer.StartAsync(TinySite.Create(), new SandboxOptions(), Cancel);
        using var connection = await OpenAsync(server, TinySite.TokenOf(TinySite.Writer));
        var saved = await Connections.SaveAsync("old", connection, Secrets, Cancel);

        await Connections.RemoveAsync(saved, Secrets, Cancel);

        Assert.Empty(await Connections.ListAsync(Cancel));
        Assert.Null(await Secrets.ReadAsync(saved.SecretName, Cancel));
    }

    [Fact]
    public async Task A_damaged_file_is_an_error_that_names_it()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "connections.json"), "{ not json", Cancel);

        var error = await Assert.ThrowsAsync<SavedConnectionsException>(() => Connections.ListAsync(Cancel));

        Assert.Contains("connections.json", error.Happened, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_secret_under_another_key_is_not_taken_for_a_wrong_token()
    {
        await Secrets.WriteAsync("x", "secret", Cancel);
        File.Delete(Path.Combine(_folder.FullName, "secrets", "key"));

        await Assert.ThrowsAsync<SecretNotReadableException>(() => Secrets.ReadAsync("x", Cancel));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static Task<OpenConnection> OpenAsync(SandboxServer server, string token) => new ConnectionOpener().OpenAsync(
        new ConnectionProfile { Url = server.Address, Method = SignInMethod.Credential, Account = TinySite.EmailOf(TinySite.Writer) }, ConnectionSecret.Of(token), Cancel);
}
