using System.Runtime.CompilerServices;
using ConfluenceOps.Documents;
using ConfluenceOps.Documents.Access;
using ConfluenceOps.Documents.Automations;
using ConfluenceOps.Sites;

namespace ConfluenceOps.Imports.Scheduling;

/// <summary>Imports spaces one after the other with nobody watching: what fails is a run that failed, and the next space follows.</summary>
/// <param name="catalog">Where the documents go.</param>
/// <param name="clock">What tells the time.</param>
public sealed class UnattendedRun(ICatalog catalog, TimeProvider clock)
{
    /// <summary>Keys of spaces, with wildcards.</summary>
    public required IReadOnlyList<string> Spaces { get; init; }

    /// <summary>How they are imported.</summary>
    public ImportOptions Options { get; init; } = new();

    /// <summary>Makes what tells who may view the pages of a site; null leaves it as it is who sees their documents.</summary>
    public Func<ISite, IAudienceSource>? Viewers { get; init; }

    /// <summary>The automations that the end of the schedule's run started and that failed, as sentences; there is something to read here once it is through.</summary>
    public IReadOnlyList<string> AutomationFailures { get; private set; } = [];

    /// <summary>The run of a schedule.</summary>
    public static UnattendedRun Of(ImportSchedule schedule, ICatalog catalog, TimeProvider clock, Func<ISite, IAudienceSource>? viewers = null)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        return new UnattendedRun(catalog, clock) { Spaces = schedule.Spaces, Options = schedule.Options with { Schedule = schedule.Name }, Viewers = viewers };
    }

    /// <summary>Imports the spaces.</summary>
    /// <param name="connect">Gives the site, which stays the caller's to close. Where it cannot, that is a failed run of each space.</param>
    /// <param name="progress">Told of every batch.</param>
    /// <param name="cancel">Stops the import that is under way, and imports none after it.</param>
    /// <returns>One run for each space, and one for each name that no space has, as they end.</returns>
    public async IAsyncEnumerable<ImportRun> RunAsync(
        Func<CancellationToken, Task<ISite>> connect, IProgress<ImportProgress>? progress, [EnumeratorCancellation] CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(connect);
        var found = await FindAsync(connect, cancel).ConfigureAwait(false);
        foreach (var (name, why) in found.Failures)
            yield return await RecordAsync(name, clock.GetUtcNow(), TimeSpan.Zero, why).ConfigureAwait(false);
        var viewers = found.Site is { } site ? Viewers?.Invoke(site) : null;
        foreach (var space in found.Spaces)
            yield return await ImportAsync(found.Site!, viewers, space, progress, cancel).ConfigureAwait(false);
        if (Options.Schedule is not null)
            AutomationFailures = await RunAutomationsAsync(cancel).ConfigureAwait(false);
    }

    /// <summary>Runs the automations that wait for a schedule, whatever became of its imports.</summary>
    private async Task<IReadOnlyList<string>> RunAutomationsAsync(CancellationToken cancel)
    {
        var failures = new List<string>();
        try
        {
            var automations = await catalog.Automations.ListAsync(cancel).ConfigureAwait(false);
            foreach (var automation in automations.Where(one => one.Enabled && one.When.Contains(AutomationTrigger.Scheduled)))
            {
                try
                {
                    await catalog.Automations.RunAsync(automation.Name, AutomationTrigger.Scheduled, null, cancel).ConfigureAwait(false);
                }
                catch (ConfluenceOpsException error)
                {
                    failures.Add($"The automation '{VisibleText.Of(automation.Name)}' failed: {error.Message}");
                }
            }
        }
        catch (ConfluenceOpsException error)
        {
            failures.Add(error.Message);
        }

        return failures;
    }

    private async Task<Found> FindAsync(Func<CancellationToken, Task<ISite>> connect, CancellationToken cancel)
    {
        try
        {
            var site = await connect(cancel).ConfigureAwait(false);
            var spaces = new List<Space>();
            await foreach (var space in site.GetSpacesAsync(new SpaceQuery(Spaces), cancel).ConfigureAwait(false))
                spaces.Add(space);
            var unknown = Spaces.Where(name => !spaces.Exists(space => Wildcard.Matches(name, space.Key)));
            return new Found(site, spaces, [.. unknown.Select(name => (name, $"The site has no space '{name}' that the connected account can see."))]);
        }
        catch (ConfluenceOpsException error)
        {
            return new Found(null, [], [.. Spaces.Select(name => (name, error.Message))]);
        }
    }

    private async Task<ImportRun> ImportAsync(ISite site, IAudienceSource? viewers, Space space, IProgress<ImportProgress>? progress, CancellationToken cancel)
    {
        var (began, stamp) = (clock.GetUtcNow(), clock.GetTimestamp());
        long? before = null;
        try
        {
            before = (await LastOfAsync(space.Key, cancel).ConfigureAwait(false))?.Id ?? 0;
            return await new SpaceImporter(site, catalog, clock) { Options = Options, Viewers = viewers }.ImportAsync(space, progress, cancel).ConfigureAwait(false);
        }
        catch (ConfluenceOpsException error)
        {
            // An import that had begun has recorded its failure itself; one that was turned away at the door has not.
            return await TryLastOfAsync(space.Key).ConfigureAwait(false) is { Status: ImportStatus.Failed } own && own.Id > before
                ? own
                : await RecordAsync(space.Key, began, clock.GetElapsedTime(stamp), error.Message).ConfigureAwait(false);
        }
    }

    private async Task<ImportRun> RecordAsync(string space, DateTimeOffset began, TimeSpan duration, string why)
    {
        var run = new ImportRun
        {
            Space = space,
            Schedule = Options.Schedule,
            Status = ImportStatus.Failed,
            Started = began,
            Duration = duration,
            Message = why,
        };
        try
        {
            // Also when somebody stops the run right now: a failure that is known is told.
            await catalog.Imports.RecordAsync(run, CancellationToken.None).ConfigureAwait(false);
            return await LastOfAsync(space, CancellationToken.None).ConfigureAwait(false) ?? run;
        }
        catch (ConfluenceOpsException)
        {
            // A catalog that takes nothing any more takes no record of it either; whoever asked for the run is told all the same.
            return run;
        }
    }

    private async Task<ImportRun?> TryLastOfAsync(string space)
    {
        try
        {
            return await LastOfAsync(space, CancellationToken.None).ConfigureAwait(false);
        }
        catch (ConfluenceOpsException)
        {
            return null;
        }
    }

    private async Task<ImportRun?> LastOfAsync(string space, CancellationToken cancel) =>
        (await catalog.Imports.GetRunsAsync(new RunQuery { Last = 1, Spaces = [space] }, cancel).ConfigureAwait(false)).SingleOrDefault();

    private sealed record Found(ISite? Site, IReadOnlyList<Space> Spaces, IReadOnlyList<(string Name, string Why)> Failures);
}
