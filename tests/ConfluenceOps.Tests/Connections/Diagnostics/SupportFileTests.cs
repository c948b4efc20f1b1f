using System.IO.Compression;
using System.Text.Json;
using ConfluenceOps.Connections;
using ConfluenceOps.Connections.Diagnostics;
using ConfluenceOps.Connections.Status;
using ConfluenceOps.Sandbox;
using ConfluenceOps.Sites;
using ConfluenceOps.Tests.Sandbox;

namespace ConfluenceOps.Tests.Connections.Diagnostics;

public sealed class SupportFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string FilePath => Path.Combine(_folder.FullName, "support.zip");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task It_says_what_runs_what_works_what_was_asked_and_what_failed()
    {
        await using var server = await SandboxServer.StartAsync(TinySite.Create(), new SandboxOptions(), Cancel);
        using var connection = await ConnectAsync(server);
        var error = await Assert.ThrowsAnyAsync<ConfluenceOpsException>(() => connection.Site.GetAuditRecordsAsync(new AuditQuery(), Cancel).ToListAsync(Cancel).AsTask());

        await SaveAsync(connection, error);

        using var zip = ZipFile.OpenRead(FilePath);
        Assert.Equal(["about.txt", "connections.json", "errors.json", "surroundings.json"], zip.Entries.Select(entry => entry.Name).Order());
        Assert.Equal("PowerShell 7.6, test", Read(zip, "surroundings.json").GetProperty("face").GetString());
        var diagnosed = Read(zip, "connections.json")[0];
        Assert.Equal("Connected", diagnosed.GetProperty("status").GetString());
        Assert.Contains(diagnosed.GetProperty("checks").EnumerateArray(), check => check.GetProperty("message").GetString() == "as [account] <[account]>");
        Assert.Contains(diagnosed.GetProperty("requests").EnumerateArray(), sent => sent.GetProperty("route").GetString() == "wiki/rest/api/user/current");
        var noted = Read(zip, "errors.json")[0];
        Assert.Equal(("Get-ConfluenceSpace", error.ErrorId), (noted.GetProperty("command").GetString(), noted.GetProperty("errorId").GetString()));
        Assert.Contains(noted.GetProperty("where").EnumerateArray(), where => where.GetString() == "HttpSession.SendAsync");
    }

    [Fact]
    public async Task Nothing_in_it_names_the_site_the_account_a_space_a_page_or_a_secret()
    {
        await using var server = await SandboxServer.StartAsync(TinySite.Create(), new SandboxOptions(), Cancel);
        using var connection = await ConnectAsync(server);
        var names = new List<string>
        {
            server.Address.Authority, TinySite.EmailOf(TinySite.Writer), TinySite.TokenOf(TinySite.Writer), connection.User.DisplayName, connection.User.AccountId,
        };
        await foreach (var space in connection.Site.GetSpacesAsync(SpaceQuery.All, Cancel))
        {
            names.AddRange([$"/{space.Key}", space.Name]);
            await foreach (var page in connection.Site.GetPagesAsync(space, null, Cancel))
                names.Add(page.Title);
        }

        await SaveAsync(connection);

        using var zip = ZipFile.OpenRead(FilePath);
        foreach (var entry in zip.Entries.Where(entry => entry.Name != "about.txt"))
        {
            using var reader = new StreamReader(entry.Open());
            var text = await reader.ReadToEndAsync(Cancel);
            Assert.All(names, name => Assert.DoesNotContain(name, text, StringComparison.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public async Task A_connection_that_works_no_more_is_described_by_its_error()
    {
        var server = await SandboxServer.StartAsync(TinySite.Create(), new SandboxOptions(), Cancel);
        using var connection = await ConnectAsync(server);
        await server.DisposeAsync();

        var diagnosed = await DiagnosedConnection.OfAsync(connection, 1, null, Cancel);

        Assert.Equal(ConnectionHealth.Disconnected, diagnosed.Status);
        Assert.Equal("[site] could not be reached: nothing answers at that address.", Assert.Single(diagnosed.Checks).Message);
    }

    [Fact]
    public async Task A_place_where_nothing_can_be_written_is_named()
    {
        var file = new SupportFile(Surroundings.Of("test", TimeProvider.System), [], []);

        var error = await Assert.ThrowsAsync<SupportFileException>(() => file.SaveAsync(Path.Combine(_folder.FullName, "nowhere", "support.zip"), Cancel));

        Assert.Contains("nowhere", error.Happened, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("acme.example:8443 answers", "[site] answers")]
    [InlineData("as Ann <ann@acme.example>", "as Ann <[mail]>")]
    [InlineData("the site refuses: \"Ann may not see Layoffs\"", "the site refuses: \"…\"")]
    [InlineData("no space 'HR' is on this machine's list", "no space \"…\" is on this machine's list")]
    [InlineData("sends on to https://login.acme.example/x?y", "sends on to [address]")]
    public void Sentences_lose_what_they_name(string sentence, string hidden) =>
        Assert.Equal(hidden, new KnownNames([("acme.example:8443", "[site]"), (null, "[account]")]).Hide(sentence));

    private async Task SaveAsync(OpenConnection connection, params ConfluenceOpsException[] errors) => await new SupportFile(
        Surroundings.Of("PowerShell 7.6, test", TimeProvider.System),
        [await DiagnosedConnection.OfAsync(connection, 1, null, Cancel)],
        [.. errors.Select(error => NotedError.Of(error, "Get-ConfluenceSpace", DateTimeOffset.UnixEpoch))]).SaveAsync(FilePath, Cancel);

    private static Task<OpenConnection> ConnectAsync(SandboxServer server) => new ConnectionOpener().OpenAsync(
        new ConnectionProfile { Url = server.Address, Method = SignInMethod.Credential, Account = TinySite.EmailOf(TinySite.Writer) },
        ConnectionSecret.Of(TinySite.TokenOf(TinySite.Writer)), Cancel);

    private static JsonElement Read(ZipArchive zip, string name)
    {
        using var stream = zip.GetEntry(name)!.Open();
        using var json = JsonDocument.Parse(stream);
        return json.RootElement.Clone();
    }
}
