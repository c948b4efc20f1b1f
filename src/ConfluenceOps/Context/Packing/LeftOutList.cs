using ConfluenceOps.Context.Requests;

namespace ConfluenceOps.Context.Packing;

/// <summary>What a pack leaves out, each thing once. Pages that are not shared are counted by nobody: one word stands for all of them.</summary>
/// <param name="requests">What was asked for, in whose order it is told.</param>
internal sealed class LeftOutList(IReadOnlyList<ContextRequest> requests)
{
    private readonly List<LeftOut> _all = [];
    private readonly Dictionary<string, int> _places = requests.Select((request, place) => (request.Written, place)).DistinctBy(one => one.Written).ToDictionary(one => one.Written, one => one.place, StringComparer.Ordinal);

    /// <summary>In the order of the mention; at last what is told without a link.</summary>
    public IReadOnlyList<LeftOut> All => [.. _all.OrderBy(one => one.Link is { } link ? _places.GetValueOrDefault(link, int.MaxValue) : int.MaxValue)];

    public void Add(LeftOut one)
    {
        if (!_all.Contains(one))
            _all.Add(one);
    }

    /// <summary>Why a request means nothing, and what of it was not understood.</summary>
    public void Add(ResolvedRequest resolved)
    {
        if (resolved.LeftOut is { } why)
            Add(why);
        if (resolved.Request is { Link: not null, Misunderstood: { } words })
            Add(new LeftOut(resolved.Request.Written, LeftOutReason.NotUnderstood, words));
    }
}
