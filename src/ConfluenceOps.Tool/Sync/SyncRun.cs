using ConfluenceOps.Connections;
using ConfluenceOps.Connections.Saved;
using ConfluenceOps.Documents;
using ConfluenceOps.Imports.Automations;
using ConfluenceOps.Imports.Scheduling;

namespace ConfluenceOps.Tool.Sync;

/// <summary>One run of <c>confluenceops sync</c>: lines for a log, lines of JSON for a program, a summary for a webhook.</summary>
/// <param name="log">Where the lines go.</param>
/// <param name="json">Where the lines of JSON go; null for nowhere.</param>
internal sealed class SyncRun(SyncLog log, TextWriter? json)
{
    /// <summary>The name of the connection that the environment describes; null for the one without a name.</summary>
    public string? Connection { get; init; }

    /// <summary>Where the summary is sent; null for nowhere.</summary>
    public Webhook? Webhook { get; init; }

    /// <summary>What tells webhooks what automations found.</summary>
    public required AutomationPost Post { get; init; }

    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(UnattendedRun unattended, CancellationToken cancel)
    {
        var started = TimeProvider.System.GetUtcNow();
        var runs = new List<ImportRun>();
        OpenConnection? connection = null;
        try
        {
            await foreach (var run in unattended.RunAsync(async stop => (connection = await ConnectAsync(stop)).Site, log, cancel))
            {
                runs.Add(run);
                log.Say(RunSummary.Tell(run));
                if (json is not null)
                    await json.WriteLineAsync(RunSummary.ToJson(run));
            }
        }
        finally
        {
            connection?.Dispose();
        }
        foreach (var failure in unattended.AutomationFailures.Concat(await Post.SendAsync(cancel)))
            log.Say(failure);
        var summary = RunSummary.Of(unattended.Options.Schedule, started, runs);
        await TellAsync(summary, cancel);
        return summary.ExitCode;
    }

    private Task<OpenConnection> ConnectAsync(CancellationToken cancel) =>
        NamedConnection.OpenAsync(Connection, new ConnectionOpener { OnRetry = log.Say }, _ => new FileSecrets(), cancel);

    // What cannot be told is no reason to call an import failed that is not.
    private async Task TellAsync(RunSummary summary, CancellationToken cancel)
    {
        try
        {
            if (Webhook is not null)
                await Webhook.SendAsync(summary, cancel);
        }
        catch (WebhookFailedException error)
        {
            log.Say(error.Message);
        }
    }
}
