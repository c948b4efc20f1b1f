using ConfluenceOps.Permissions.Deciding;

namespace ConfluenceOps.Permissions.Baselines;

/// <summary>A space that only one of two reviews has.</summary>
/// <param name="Key">The key.</param>
/// <param name="Name">The name.</param>
/// <param name="Viewers">How many may surely view it, anonymous counted as one.</param>
public sealed record SpaceChange(string Key, string Name, int Viewers)
{
    internal static IReadOnlyList<SpaceChange> Beyond(AccessDecider spaces, AccessDecider others) =>
    [
        .. spaces.Spaces.Where(pair => !others.Spaces.ContainsKey(pair.Key))
            .Select(pair => new SpaceChange(pair.Key, pair.Value.Record.Space.Name, spaces.HoldersIn(pair.Key, AccessRight.View).SureCount))
            .OrderBy(space => space.Key, StringComparer.OrdinalIgnoreCase),
    ];
}
