using ConfluenceOps.Sites;
using ConfluenceOps.Sites.Access;

namespace ConfluenceOps.Permissions.Gathering;

/// <summary>Reads pages and folders with their restrictions.</summary>
internal sealed class ContentGathering(ISiteAccess access, GapList gaps, GatherMeter meter)
{
    private readonly Dictionary<string, List<ContentNode>> _bySpace = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private string? _gap;

    /// <summary>Everything in spaces.</summary>
    public async Task ReadAsync(IReadOnlyList<Space> spaces, CancellationToken cancel) => (_, _gap) = await GapList.TryAsync(0, async () =>
    {
        await foreach (var batch in access.ReadContentAsync(spaces, cancel).ConfigureAwait(false))
        {
            foreach (var node in batch)
                Add(node);
            meter.Count(GatherStage.Pages, batch.Count);
        }
        return 0;
    }).ConfigureAwait(false);

    /// <summary>A few pages and what is above them.</summary>
    /// <remarks>Nothing but the pages says in which spaces they are, so no space can keep why they could not be read.</remarks>
    public Task ReadBranchesAsync(IReadOnlyList<string> ids, CancellationToken cancel) => gaps.ReadAsync("all pages that were asked for", 0, async () =>
    {
        await foreach (var node in access.GetBranchesAsync(ids, cancel).ConfigureAwait(false))
            Add(node);
        return 0;
    });

    /// <summary>The keys of the spaces that were met.</summary>
    public IReadOnlyList<string> Spaces => [.. _bySpace.Keys];

    public SpaceRecord Complete(SpaceRecord record) =>
        record with { Content = _bySpace.GetValueOrDefault(record.Space.Key, []), ContentGap = _gap };

    private void Add(ContentNode node)
    {
        if (!_seen.Add(node.Id))
            return;
        if (!_bySpace.TryGetValue(node.Space, out var nodes))
            _bySpace[node.Space] = nodes = [];
        nodes.Add(node);
    }
}
