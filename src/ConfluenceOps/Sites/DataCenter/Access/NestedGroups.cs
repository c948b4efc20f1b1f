using ConfluenceOps.Http;
using ConfluenceOps.Http.Errors;
using ConfluenceOps.Sites.DataCenter.Wire;
using Flurl;

namespace ConfluenceOps.Sites.DataCenter.Access;

/// <summary>Which groups are in which: the site tells it group by group, and downwards alone.</summary>
/// <remarks>Versions before 8.0 do not tell it at all; there a group has none in it, as far as anybody can see.</remarks>
internal sealed class NestedGroups(HttpSession session)
{
    private const int MostAtOnce = 200;

    /// <summary>How long all of them are remembered: questions about several accounts come one after the other.</summary>
    private static readonly TimeSpan _fresh = TimeSpan.FromMinutes(5);

    private readonly object _gate = new();
    private (DateTimeOffset At, Task<ILookup<string, string>> Above)? _all;
    private volatile bool _areNotTold;

    /// <summary>The groups in a group that is there.</summary>
    public async Task<IReadOnlyList<string>> ReadAsync(string group, CancellationToken cancel)
    {
        if (_areNotTold)
            return [];
        try
        {
            var nested = new List<string>();
            var rows = session.ReadRowsAsync(
                new Url($"rest/api/group/{Uri.EscapeDataString(group)}/groupmember"), MostAtOnce, "list the groups in a group", DataCenterJson.Default.ResultPageWireGroup, cancel);
            await foreach (var row in rows.ConfigureAwait(false))
                if (!string.IsNullOrEmpty(row.Name))
                    nested.Add(row.Name);
            return nested;
        }
        catch (NotFoundException)
        {
            // A name with a slash is found by no version.
            _areNotTold = !group.Contains('/', StringComparison.Ordinal);
            return [];
        }
    }

    /// <summary>The groups that some groups are in, however deep, without those themselves.</summary>
    public async Task<IReadOnlyList<string>> ReadAboveAsync(IReadOnlyCollection<string> groups, Func<Task<IReadOnlyList<string>>> listAll, CancellationToken cancel)
    {
        var above = await ReadAllOnceAsync(listAll, cancel).ConfigureAwait(false);
        var found = new HashSet<string>(groups, StringComparer.Ordinal);
        var open = new Stack<string>(groups);
        while (open.TryPop(out var group))
            foreach (var parent in above[group])
                if (found.Add(parent))
                    open.Push(parent);
        found.ExceptWith(groups);
        return [.. found];
    }

    /// <summary>Several ask at the same time, and one of them reads.</summary>
    private Task<ILookup<string, string>> ReadAllOnceAsync(Func<Task<IReadOnlyList<string>>> listAll, CancellationToken cancel)
    {
        lock (_gate)
        {
            var now = session.Clock.GetUtcNow();
            if (_all is not { } known || now - known.At >= _fresh || known.Above.IsFaulted || known.Above.IsCanceled)
                _all = known = (now, ReadAllAsync(listAll, cancel));
            return known.Above;
        }
    }

    private async Task<ILookup<string, string>> ReadAllAsync(Func<Task<IReadOnlyList<string>>> listAll, CancellationToken cancel)
    {
        const int AtOnce = 20;
        var pairs = new List<(string Parent, string Child)>();
        foreach (var chunk in (await listAll().ConfigureAwait(false)).Chunk(AtOnce))
        {
            var nested = await Task.WhenAll(chunk.Select(group => ReadAsync(group, cancel))).ConfigureAwait(false);
            pairs.AddRange(chunk.Zip(nested, (parent, children) => children.Select(child => (parent, child))).SelectMany(pair => pair));
            if (_areNotTold)
                break;
        }
        return pairs.ToLookup(pair => pair.Child, pair => pair.Parent, StringComparer.Ordinal);
    }
}
