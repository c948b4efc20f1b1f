using ConfluenceOps.Documents;
using ConfluenceOps.Imports.Scheduling;
using ConfluenceOps.Sites;

namespace ConfluenceOps.Tool.Sync;

/// <summary>One run of <c>confluenceops sync</c>: lines for a log, lines of JSON for a program, a summary for a webhook.</summary>
internal sealed class SyncRun(ICatalog catalog, SyncLog log, TextWriter? json)
{
    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(SyncJob job, CancellationToken cancel)
    {
        var started = TimeProvider.System.GetUtcNow();
        var runs = new List<ImportRun>();
        ISite? site = null;
        try
        {
            var unattended = new UnattendedRun(catalog, TimeProvider.System) { Spaces = job.Spaces, Options = job.Options };
            await foreach (var run in unattended.RunAsync(async stop => site = await ConnectAsync(job, stop), log, cancel))
            {
                runs.Add(run);
                log.Say(RunSummary.Tell(run));
                if (json is not null)
                    await json.WriteLineAsync(RunSummary.ToJson(run));
            }
        }
        finally
        {
            site?.Dispose();
        }
        var summary = RunSummary.Of(job.Schedule, started, runs);
        await TellAsync(job.Webhook, summary, cancel);
        return summary.ExitCode;
    }

    private Task<ISite> ConnectAsync(SyncJob job, CancellationToken cancel) =>
        SiteConnector.ConnectAsync(new EnvironmentConnection(job.Connection).Read() with { OnRetry = log.Say }, cancel);

    // What cannot be told is no reason to call an import failed that is not.
    private async Task TellAsync(Webhook? webhook, RunSummary summary, CancellationToken cancel)
    {
        try
        {
            if (webhook is not null)
                await webhook.SendAsync(summary, cancel);
        }
        catch (WebhookFailedException error)
        {
            log.Say(error.Message);
        }
    }
}
