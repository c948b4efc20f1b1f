namespace ConfluenceOps.Context.Packing;

/// <summary>What a pack leaves out, each thing once. Pages that are not shared are counted by nobody: one word stands for all of them.</summary>
internal sealed class LeftOutList
{
    private readonly List<LeftOut> _all = [];

    public IReadOnlyList<LeftOut> All => _all;

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
