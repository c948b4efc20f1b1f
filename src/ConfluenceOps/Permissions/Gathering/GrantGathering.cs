using System.Collections.Concurrent;
using ConfluenceOps.Sites;
using ConfluenceOps.Sites.Access;

namespace ConfluenceOps.Permissions.Gathering;

/// <summary>Reads what spaces grant, right by right or by roles, as the site's mode says.</summary>
internal sealed class GrantGathering(ISiteAccess access, RoleMode mode, GapList gaps, GatherMeter meter)
{
    private readonly ConcurrentDictionary<string, SpaceRecord> _records = new(StringComparer.OrdinalIgnoreCase);

    public IReadOnlyList<SpaceRole> Roles { get; private set; } = [];

    public SpaceRecord Of(Space space) => _records[space.Key];

    public async Task ReadAsync(IReadOnlyList<Space> spaces, int atOnce, CancellationToken cancel)
    {
        meter.Expect(GatherStage.Spaces, spaces.Count);
        if (mode != RoleMode.Permissions)
            Roles = await gaps.ReadAsync("the roles of the site", (IReadOnlyList<SpaceRole>)[], () => ListAsync(access.GetRolesAsync(cancel), cancel)).ConfigureAwait(false);
        await Parallel.ForEachAsync(spaces, new ParallelOptions { MaxDegreeOfParallelism = atOnce, CancellationToken = cancel }, async (space, each) =>
        {
            _records[space.Key] = await ReadAsync(space, each).ConfigureAwait(false);
            meter.Count(GatherStage.Spaces, 1);
        }).ConfigureAwait(false);
    }

    private async Task<SpaceRecord> ReadAsync(Space space, CancellationToken cancel)
    {
        var (permissions, why) = await GapList.TryAsync<IReadOnlyList<SpacePermission>>([], () => ListAsync(access.GetPermissionsAsync(space, cancel), cancel)).ConfigureAwait(false);
        IReadOnlyList<RoleAssignment> assignments = [];
        if (mode != RoleMode.Permissions)
        {
            (assignments, var whyNoRoles) = await GapList.TryAsync(assignments, () => ListAsync(access.GetRoleAssignmentsAsync(space, cancel), cancel)).ConfigureAwait(false);
            why ??= whyNoRoles;
        }
        if (why is null && permissions.Count == 0 && assignments.Count == 0)
            // A space that grants nothing to anybody could not be found; an empty list means that the rights to read it are missing.
            why = "The site named no grant at all, which means that the account may not read them.";
        return new SpaceRecord { Space = space, Permissions = permissions, RoleAssignments = assignments, PermissionGap = why };
    }

    private static async Task<IReadOnlyList<T>> ListAsync<T>(IAsyncEnumerable<T> items, CancellationToken cancel)
    {
        var all = new List<T>();
        await foreach (var item in items.WithCancellation(cancel).ConfigureAwait(false))
            all.Add(item);
        return all;
    }
}
