using System.Management.Automation;
using ConfluenceOps.Documents;
using ConfluenceOps.Imports.Scheduling;
using ConfluenceOps.Permissions.Viewing;
using ConfluenceOps.PowerShell.Completion;
using ConfluenceOps.PowerShell.Connections;
using ConfluenceOps.PowerShell.Documents;
using ConfluenceOps.PowerShell.Documents.Automations;

namespace ConfluenceOps.PowerShell.Imports;

/// <summary>Runs import schedules now.</summary>
/// <remarks>
/// Imports the spaces one after the other and writes one run for each. A space that is gone, a connection that does not work: each is a run
/// that failed, with a warning that says why, and the other spaces follow. At the end of each schedule the automations run that wait for one, over all
/// documents; one that fails is a warning. The site is the open connection that the schedule names, or the
/// default one; where there is none, the environment describes it, as Register-ConfluenceImportSchedule has it.
/// </remarks>
/// <example>
/// <code>Register-ConfluenceImportSchedule nightly -Space ENG -Daily 02:00 -NoEntry
/// Invoke-ConfluenceImportSchedule nightly</code>
/// <para>Registers a schedule and runs it at once.</para>
/// </example>
/// <example>
/// <code>Get-ConfluenceImportSchedule | Invoke-ConfluenceImportSchedule -Notify { $_.Text | Add-Content imports.log }</code>
/// <para>Runs all schedules and keeps a line about each.</para>
/// </example>
/// <example>
/// <code>exit (Invoke-ConfluenceImportSchedule nightly -ExitCode)</code>
/// <para>Ends a job as cron wants it: 0 when all is done, 2 when something is missing, 1 when an import failed.</para>
/// </example>
[Cmdlet(VerbsLifecycle.Invoke, "ConfluenceImportSchedule")]
[OutputType(typeof(ImportRun), typeof(int))]
public sealed class InvokeConfluenceImportScheduleCommand : CatalogCommand
{
    private const int Failed = 1;

    private readonly List<ImportRun> _all = [];
    private bool _isRefused;

    /// <summary>Names; wildcards allowed.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards, ArgumentCompleter(typeof(ScheduleNameCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Name { get; set; } = [];

    /// <summary>The connection to use, or its name. Left out: the one that the schedule names.</summary>
    [Parameter]
    [ConnectionName, ArgumentCompleter(typeof(ConnectionCompleter))]
    public SiteConnection? Connection { get; set; }

    /// <summary>Read everything again, whatever seems unchanged.</summary>
    [Parameter]
    public SwitchParameter Full { get; set; }

    /// <summary>Who is told when a schedule is through, in place of its own webhook: a script block, which finds the summary in $_, or the https address of a webhook.</summary>
    [Parameter]
    [ValidateNotNull]
    public object? Notify { get; set; }

    /// <summary>Write one number in place of the runs, for a job to end with: 0 when all is done, 2 when something is missing, 1 when an import failed.</summary>
    [Parameter]
    public SwitchParameter ExitCode { get; set; }

    /// <inheritdoc/>
    protected override Task ProcessAsync(ICatalog catalog, CancellationToken cancel)
    {
        var schedules = new ImportSchedules(catalog);
        return ForEachAsync(Name, pattern => WatchAsync(async () =>
            await ForEachAsync(await schedules.FindAsync(pattern, cancel), name => WatchAsync(async () =>
                await RunAsync(await schedules.GetAsync(name, cancel), catalog, cancel)))));
    }

    /// <inheritdoc/>
    protected override Task EndAsync(ICatalog catalog, CancellationToken cancel) =>
        ExitCode ? WriteAsync(_isRefused ? Failed : RunSummary.Of(null, default, _all).ExitCode) : Task.CompletedTask;

    private async Task RunAsync(ImportSchedule schedule, ICatalog catalog, CancellationToken cancel)
    {
        var notice = Notify is not null ? RunNotice.From(Notify) : schedule.Webhook is { } webhook ? new RunNotice.ToWebhook(webhook) : null;
        var started = TimeProvider.System.GetUtcNow();
        var runs = new List<ImportRun>();
        using var site = new ScheduledSite(Session, Connection, schedule.Connection);
        await using var readers = await OpenForReaderAsync(site, catalog, cancel);
        var unattended = UnattendedRun.Of(
            schedule with { Options = schedule.Options with { Full = Full } }, readers ?? catalog, TimeProvider.System, site => new PageViewers(site, TimeProvider.System));
        using (var progress = OpenProgress($"Running {schedule.Name}"))
        {
            await foreach (var run in unattended.RunAsync(site.ConnectAsync, progress, cancel))
            {
                runs.Add(run);
                if (run.Status != ImportStatus.Completed || run.Message is not null)
                    await WarnAsync(RunSummary.Tell(run));
                if (!ExitCode)
                    await WriteAsync(run);
            }
        }
        foreach (var failure in unattended.AutomationFailures)
            await WarnAsync(failure);
        await AutomationMail.SendAsync(this, catalog, cancel);
        _all.AddRange(runs);
        await TellAsync(notice, RunSummary.Of(schedule.Name, started, runs), cancel);
    }

    /// <summary>The catalog as the account of the schedule's connection opens it: whoever reads pages is known to see them, and that is nobody who only asks for the run.</summary>
    /// <returns>Null where there is no such account, and where the user of this machine runs what is theirs.</returns>
    private async Task<ICatalog?> OpenForReaderAsync(ScheduledSite site, ICatalog catalog, CancellationToken cancel) =>
        (As is not null || Session.Default is not null) && await site.FindReaderAsync(cancel) is { } reader
            ? await CatalogFile.OpenExistingAsync(catalog.Location, reader, cancel)
            : null;

    // What cannot be told is no reason to call an import failed that is not.
    private async Task TellAsync(RunNotice? notice, RunSummary summary, CancellationToken cancel)
    {
        try
        {
            if (notice is RunNotice.ToWebhook(var webhook))
                await webhook.SendAsync(summary, cancel);
            if (notice is RunNotice.ToScript(var script))
                await InvokeAsync(script, summary);
        }
        catch (ConfluenceOpsException error)
        {
            await WarnAsync(error.Message);
        }
        catch (RuntimeException error)
        {
            await WarnAsync($"The script that should have been told of the run failed: {error.Message}");
        }
    }

    // A job must not end with 0 when it did nothing.
    private async Task WatchAsync(Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (ConfluenceOpsException)
        {
            _isRefused = true;
            throw;
        }
    }
}
