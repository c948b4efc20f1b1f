using System.Text.Json;
using ConfluenceOps.Connections.Saved;
using ConfluenceOps.Documents;
using ConfluenceOps.Documents.Automations;
using ConfluenceOps.Documents.Sqlite;
using ConfluenceOps.Imports.Automations;
using ConfluenceOps.Imports.Scheduling;
using ConfluenceOps.Tests.Documents.Sqlite;
using ConfluenceOps.Tests.Documents.Sqlite.Automations;
using ConfluenceOps.Tests.Http;
using ConfluenceOps.Tests.Sandbox;

namespace ConfluenceOps.Tests.Imports.Automations;

public sealed class AutomationPostTests : IDisposable
{
    private const string Secret = "B0000/sekretpath";

    private readonly CatalogFolder _folder = new();
    private readonly FileSecrets _secrets;

    public AutomationPostTests() => _secrets = new FileSecrets(_folder.PathTo("settings"));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_webhook_is_told_once_which_documents_were_found()
    {
        var received = new List<JsonElement>();
        await using var server = await ListeningAsync(received);
        await using var catalog = await NotifyingAsync(server.Address, "Title -like 'O*'");
        await catalog.ImportAsync(Sample.Page("1", "One"), Sample.Page("2", "Two"));
        Assert.Empty(received);

        Assert.Empty(await new AutomationPost(catalog, _secrets).SendAsync(Cancel));
        Assert.Empty(await new AutomationPost(catalog, _secrets).SendAsync(Cancel));

        var notice = Assert.Single(received);
        Assert.Equal(("Tell", "Imported", "ENG"), (Text(notice, "automation"), Text(notice, "trigger"), Text(notice, "space")));
        Assert.Equal(Sample.Site.OriginalString, Text(notice, "site"));
        var document = Assert.Single(notice.GetProperty("documents").EnumerateArray());
        Assert.Equal(("One", $"{Sample.Site}pages/1"), (Text(document, "title"), Text(document, "url")));
        Assert.Equal((await catalog.ListAsync(new DocumentQuery { Titles = ["One"] }))[0].Id, document.GetProperty("id").GetInt64());
    }

    [Fact]
    public async Task Many_documents_come_in_several_messages_and_each_once()
    {
        var received = new List<JsonElement>();
        await using var server = await ListeningAsync(received);
        await using var catalog = await NotifyingAsync(server.Address);
        await catalog.ImportAsync([.. Enumerable.Range(0, 450).Select(number => Sample.Page($"{number}", $"Page {number}"))]);

        await new AutomationPost(catalog, _secrets).SendAsync(Cancel);

        Assert.Equal([200, 200, 50], received.Select(notice => notice.GetProperty("documents").GetArrayLength()));
        Assert.Equal(450, received.SelectMany(notice => notice.GetProperty("documents").EnumerateArray()).Select(document => document.GetProperty("id").GetInt64()).Distinct().Count());
    }

    [Fact]
    public async Task What_fails_and_may_pass_is_sent_again()
    {
        await using var server = await ScriptedServer.StartAsync((context, request) => ScriptedServer.StatusAsync(context, request < 3 ? 503 : 200));
        await using var catalog = await NotifyingAsync(server.Address);
        await catalog.ImportAsync(Sample.Page("1", "One"));

        Assert.Empty(await new AutomationPost(catalog, _secrets).SendAsync(Cancel));

        Assert.Equal(3, server.Requests);
        Assert.Null(Assert.Single(await catalog.RunsAsync()).Error);
    }

    [Fact]
    public async Task What_does_not_arrive_is_given_up_after_one_message_and_said_without_the_address()
    {
        await using var server = await ScriptedServer.StartAsync((context, _) => ScriptedServer.StatusAsync(context, 302, null, ("Location", "https://elsewhere.example/")));
        await using var catalog = await NotifyingAsync(server.Address);
        await catalog.ImportAsync([.. Enumerable.Range(0, 450).Select(number => Sample.Page($"{number}", $"Page {number}"))]);

        var failure = Assert.Single(await new AutomationPost(catalog, _secrets).SendAsync(Cancel));

        Assert.Equal(1, server.Requests);
        Assert.Equal($"The webhook http://{server.Address.Authority}/… was not told what the automation 'Tell' found in ENG: it answered 302.", failure);
        var run = Assert.Single(await catalog.RunsAsync());
        Assert.Equal((failure, AutomationStatus.Failed, 450), (run.Error, run.Status, run.Matched));
        Assert.Null(await catalog.Automations.TakeMessageAsync(Cancel));
    }

    [Fact]
    public async Task An_address_is_in_the_users_own_store_and_nowhere_else()
    {
        await using (var catalog = await NotifyingAsync(new Uri("http://127.0.0.1:9")))
        {
            await catalog.ImportAsync(Sample.Page("1", "One"));
            await new AutomationPost(catalog, _secrets).SendAsync(Cancel);
            Assert.DoesNotContain("sekret", JsonSerializer.Serialize(await catalog.Automations.ListAsync(Cancel)), StringComparison.Ordinal);
        }

        foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(_folder.File)!, "*", SearchOption.AllDirectories))
            Assert.DoesNotContain("sekret", await File.ReadAllTextAsync(file, System.Text.Encoding.Latin1, Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_address_is_not_known_the_history_says_what_to_do()
    {
        await using var catalog = await NotifyingAsync(new Uri("http://127.0.0.1:9"));
        await catalog.ImportAsync(Sample.Page("1", "One"));

        var failure = Assert.Single(await new AutomationPost(catalog, new FileSecrets(_folder.PathTo("other"))).SendAsync(Cancel));

        Assert.EndsWith("give it again with Set-DocumentAutomation -Webhook.", failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_that_somebody_took_and_never_sent_comes_again()
    {
        var clock = new MovableClock(DateTimeOffset.UnixEpoch.AddYears(55));
        await using var catalog = await NotifyingAsync(new Uri("http://127.0.0.1:9"), clock: clock);
        await catalog.ImportAsync(Sample.Page("1", "One"));
        var taken = await catalog.Automations.TakeMessageAsync(Cancel);

        Assert.NotNull(taken);
        Assert.Null(await catalog.Automations.TakeMessageAsync(Cancel));
        clock.Advance(TimeSpan.FromMinutes(11));
        Assert.Equal(taken.Documents, (await catalog.Automations.TakeMessageAsync(Cancel))!.Documents);
    }

    [Fact]
    public async Task An_automation_that_is_forgotten_tells_nothing_more()
    {
        await using var catalog = await NotifyingAsync(new Uri("http://127.0.0.1:9"));
        await catalog.ImportAsync(Sample.Page("1", "One"));

        await catalog.Automations.RemoveAsync("Tell", Cancel);

        Assert.Null(await catalog.Automations.TakeMessageAsync(Cancel));
    }

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    private static Task<ScriptedServer> ListeningAsync(List<JsonElement> received) => ScriptedServer.StartAsync(async (context, _) =>
    {
        Assert.Equal(("POST", $"/{Secret}"), (context.Request.Method, context.Request.Path.Value));
        received.Add((await JsonSerializer.DeserializeAsync<JsonElement>(context.Request.Body)).Clone());
    });

    private async Task<SqliteCatalog> NotifyingAsync(Uri server, string? filter = null, TimeProvider? clock = null)
    {
        var catalog = await _folder.OpenAsync(clock);
        var webhook = await new KeptWebhooks(_secrets).KeepAsync(new Webhook(new Uri(server, Secret).OriginalString), Cancel);
        await catalog.AutomateAsync(new AutomationDraft { Name = "Tell", When = [AutomationTrigger.Imported], Filter = filter, Do = [AutomationActionKind.Notify], Webhook = webhook });
        return catalog;
    }
}
