using System.Runtime.CompilerServices;
using System.Threading.Channels;
using ConfluenceOps.Http;
using ConfluenceOps.Sites.Access;

namespace ConfluenceOps.Sites.Cloud.Access;

/// <summary>Reads pages and blog posts with their restrictions and all that they hang under, with as few requests as Cloud allows.</summary>
internal sealed class ContentReader(HttpSession session, CloudAddress address)
{
    /// <summary>Batches that are read at the same time: one slot of the session stays free, so that the listing is never the one that waits.</summary>
    private const int AtOnce = 3;

    /// <summary>Batches between two steps: enough to keep all slots busy, few enough to keep memory flat.</summary>
    private const int Ahead = 4;

    private readonly ContentLists _lists = new(session);

    /// <summary>Everything current in spaces, in batches.</summary>
    public IAsyncEnumerable<IReadOnlyList<ContentNode>> ReadAsync(IReadOnlyList<Space> spaces, CancellationToken cancel)
    {
        var nodes = new NodeReader(session, address, spaces.DistinctBy(space => space.Id).ToDictionary(space => space.Id, space => space.Key));
        return Conveyor.RunAsync<IReadOnlyList<ContentNode>>(Ahead, (finished, stop) => ReadAsync(spaces, nodes, finished, stop), cancel);
    }

    /// <summary>Pages and blog posts by id with everything above them.</summary>
    public async IAsyncEnumerable<ContentNode> ReadBranchesAsync(IReadOnlyList<string> ids, [EnumeratorCancellation] CancellationToken cancel)
    {
        var nodes = new NodeReader(session, address, new Dictionary<string, string>());
        var (tree, branch) = (new ContentTree(), new List<ListedContent>());
        // What is no number is no id of Cloud, and would make it refuse the others too.
        await foreach (var content in _lists.ReadAsync(ids.Where(id => id.Length > 0 && id.All(char.IsAsciiDigit)), null, cancel).ConfigureAwait(false))
        {
            tree.Add(content.Row.Id, nodes.ParentOf(content.Row));
            branch.Add(content);
        }
        var (pages, others) = await new ParentReader(session, nodes).ReadAsync(tree, cancel).ConfigureAwait(false);
        foreach (var node in others)
            yield return node;
        foreach (var batch in branch.Concat(pages).Chunk(IdSearch.BatchSize))
            foreach (var node in await nodes.ReadAsync(batch, cancel).ConfigureAwait(false))
                yield return node;
    }

    private async Task ReadAsync(IReadOnlyList<Space> spaces, NodeReader nodes, ChannelWriter<IReadOnlyList<ContentNode>> finished, CancellationToken cancel)
    {
        var listed = Channel.CreateBounded<IReadOnlyList<ListedContent>>(Ahead);
        await Together.RunAsync(
            cancel,
            stop => ListAsync(spaces, nodes, listed.Writer, finished, stop),
            stop => Parallel.ForEachAsync(
                listed.Reader.ReadAllAsync(stop),
                new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = stop },
                async (batch, each) => await finished.WriteAsync(await nodes.ReadAsync(batch, each).ConfigureAwait(false), each).ConfigureAwait(false)))
            .ConfigureAwait(false);
    }

    /// <summary>Lists everything, and at last what hangs above it and was in no list.</summary>
    private async Task ListAsync(
        IReadOnlyList<Space> spaces, NodeReader nodes, ChannelWriter<IReadOnlyList<ListedContent>> listed, ChannelWriter<IReadOnlyList<ContentNode>> finished, CancellationToken cancel)
    {
        var tree = new ContentTree();
        var batch = new List<ListedContent>(IdSearch.BatchSize);
        await foreach (var content in _lists.ReadAsync(spaces, cancel).ConfigureAwait(false))
        {
            tree.Add(content.Row.Id, nodes.ParentOf(content.Row));
            batch.Add(content);
            if (batch.Count < IdSearch.BatchSize)
                continue;
            await listed.WriteAsync(batch, cancel).ConfigureAwait(false);
            batch = new List<ListedContent>(IdSearch.BatchSize);
        }
        var (pages, others) = await new ParentReader(session, nodes).ReadAsync(tree, cancel).ConfigureAwait(false);
        foreach (var rest in batch.Concat(pages).Chunk(IdSearch.BatchSize))
            await listed.WriteAsync(rest, cancel).ConfigureAwait(false);
        if (others.Count > 0)
            await finished.WriteAsync(others, cancel).ConfigureAwait(false);
        listed.Complete();
    }
}
