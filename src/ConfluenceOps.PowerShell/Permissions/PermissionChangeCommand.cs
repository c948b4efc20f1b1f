using System.Management.Automation;
using ConfluenceOps.Permissions;
using ConfluenceOps.Permissions.Changes;
using ConfluenceOps.Permissions.Gathering;
using ConfluenceOps.PowerShell.Connections;
using ConfluenceOps.Sites;

namespace ConfluenceOps.PowerShell.Permissions;

/// <summary>A cmdlet that changes who may do what: it shows what the change means, asks where much depends on it, and keeps what takes it back.</summary>
public abstract class PermissionChangeCommand : SiteCommand
{
    /// <summary>The file to keep what takes the change back in. Left out: a new file in the user's local application data, which the result names. With several spaces each has its own file.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? UndoPath { get; set; }

    /// <summary>Do not ask, however many people and pages a change concerns.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    private int _made;

    /// <summary>Plans and makes changes in spaces, one plan a space.</summary>
    /// <param name="spaces">The spaces.</param>
    /// <param name="also">Accounts that questions will be about and that nothing at the site may name yet.</param>
    /// <param name="plan">The changes in a space, by its key; none where it is already so.</param>
    /// <param name="cancel">Stops between two changes.</param>
    private protected async Task ChangeAsync(
        IReadOnlyList<Space> spaces, IReadOnlyList<User> also, Func<AccessMap, string, IReadOnlyList<PlannedChange>> plan, CancellationToken cancel)
    {
        if (spaces.Count == 0)
            return;
        var map = await GatherAsync(spaces, also, cancel);
        await ForEachAsync(spaces, async space =>
        {
            var changes = plan(map, space.Key);
            if (changes.Count == 0)
                await TellAsync($"Nothing to change in {space.Key}: it is so already.");
            else if (ChangePlan.Make(map, changes) is var made && await MayAsync(made))
            {
                await ReportAsync(await ChangeRun.MakeAsync(Site, map, made, NextUndoPath(), TimeProvider.System, cancel));
                map = made.After;
            }
        });
    }

    /// <summary>Tells of a change that was made.</summary>
    private protected virtual Task ReportAsync(ChangeRun run) => WriteAsync(run);

    private async Task<AccessMap> GatherAsync(IReadOnlyList<Space> spaces, IReadOnlyList<User> also, CancellationToken cancel)
    {
        using var bar = OpenProgress("Working out what the change means");
        var map = await new AccessGatherer(Site, TimeProvider.System).GatherAsync(spaces, bar, cancel);
        return map with { Users = [.. map.Users.Concat(also).DistinctBy(user => user.AccountId)] };
    }

    private async Task<bool> MayAsync(ChangePlan plan) =>
        await ShouldProcessAsync(plan.ToString(), $"{plan} Go on?", "Change permissions")
        && (!plan.IsHighImpact || Force || IsConfirmed || await ShouldContinueAsync($"{plan} Go on?", "This concerns much"));

    /// <summary>Whoever said -Confirm has just been asked, and whoever said -Confirm:$false does not want to be.</summary>
    private bool IsConfirmed => MyInvocation.BoundParameters.ContainsKey("Confirm");

    private string? NextUndoPath()
    {
        if (UndoPath is null)
            return null;
        var path = SessionState.Path.GetUnresolvedProviderPathFromPSPath(UndoPath);
        return _made++ == 0 ? path : Path.ChangeExtension(path, $"{_made}{Path.GetExtension(path)}");
    }
}
