using System.Globalization;
using ConfluenceOps.Sites;

namespace ConfluenceOps.Permissions.Changes;

/// <summary>What was changed, what that means, and the file that takes it back.</summary>
public sealed record ChangeRun
{
    /// <summary>The key of the space.</summary>
    public required string Space { get; init; }

    /// <summary>What was done, in order.</summary>
    public required IReadOnlyList<PlannedChange> Changes { get; init; }

    /// <summary>What it means.</summary>
    public required IReadOnlyList<Consequence> Consequences { get; init; }

    /// <summary>The file for Undo-ConfluencePermissionChange.</summary>
    public required string UndoFile { get; init; }

    /// <summary>Makes the changes of a plan, and keeps after each what takes it back.</summary>
    /// <param name="site">The site.</param>
    /// <param name="map">The site as it was when the plan was made.</param>
    /// <param name="plan">What to do, all in one space.</param>
    /// <param name="undoPath">Where to keep what takes it back; null for a new file in the usual place.</param>
    /// <param name="clock">Tells when it was done.</param>
    /// <param name="cancel">Stops between two changes.</param>
    /// <exception cref="ChangeBrokenOffException">Some were made, and then one failed.</exception>
    public static async Task<ChangeRun> MakeAsync(ISite site, AccessMap map, ChangePlan plan, string? undoPath, TimeProvider clock, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(site);
        ArgumentNullException.ThrowIfNull(map);
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(clock);
        var record = map.Spaces.First(one => one.Space.Key == plan.Changes[0].Space);
        var now = clock.GetUtcNow();
        var path = undoPath ?? Path.Combine(
            Permissions.Changes.UndoFile.DefaultFolder, string.Create(CultureInfo.InvariantCulture, $"{now:yyyyMMdd-HHmmss}-{record.Space.Id}-{Guid.NewGuid():N}.json"));
        var file = new UndoFile { Site = site.Address, Made = now, By = map.Account?.DisplayName, Done = [], Undo = [] };
        // A place that cannot be written to is found out before anything is changed.
        await file.SaveAsync(path, cancel).ConfigureAwait(false);
        for (var done = 0; done < plan.Changes.Count; done++)
        {
            var change = plan.Changes[done];
            try
            {
                // Before it is sent: an answer may be lost on the way back, and undoing what was never done changes nothing.
                file = file with { Done = [.. file.Done, change.ToString()], Undo = [change.Inverse, .. file.Undo] };
                await file.SaveAsync(path, cancel).ConfigureAwait(false);
                await change.SendAsync(site.AccessChanges, record.Space, record.Permissions, cancel).ConfigureAwait(false);
            }
            // Where the first one was refused there is nothing to take back.
            catch (ConfluenceOpsException error) when (done > 0 || error.Kind == ErrorKind.Connection)
            {
                throw new ChangeBrokenOffException(path, done, plan.Changes.Count, error);
            }
        }
        return new ChangeRun { Space = record.Space.Key, Changes = plan.Changes, Consequences = plan.Consequences, UndoFile = path };
    }
}
