using System.Runtime.CompilerServices;
using System.Threading.Channels;
using ConfluenceOps.Http;
using ConfluenceOps.Http.Errors;
using ConfluenceOps.Sites.Access;
using ConfluenceOps.Sites.DataCenter.Wire;

namespace ConfluenceOps.Sites.DataCenter.Access;

/// <summary>Reads pages and blog posts with their restrictions and all that they hang under, without bodies.</summary>
internal sealed class ContentReader(HttpSession session, DataCenterAddress address, ContentLists lists)
{
    /// <summary>Batches that are completed at the same time; two slots of the session are for the lists themselves.</summary>
    private const int AtOnce = 2;

    /// <summary>Batches between two steps: enough to keep all slots busy, few enough to keep memory flat.</summary>
    private const int Ahead = 4;

    /// <summary>Content that a list has given, still without what hangs on it.</summary>
    private delegate Task<IReadOnlyList<ContentNode>> Batch(CancellationToken cancel);

    private readonly IdReader _pages = new(session);
    private readonly DetailsReader _details = new(session, address);
    private readonly RestrictionReader _restrictions = new(session);

    /// <summary>Everything current in spaces, in batches.</summary>
    public IAsyncEnumerable<IReadOnlyList<ContentNode>> ReadAsync(IReadOnlyList<Space> spaces, CancellationToken cancel) =>
        Conveyor.RunAsync<Batch, IReadOnlyList<ContentNode>>(
            Ahead, AtOnce, (listed, stop) => ListAsync(spaces, listed, stop), (batch, each) => batch(each), cancel);

    /// <summary>Pages and blog posts by id with everything above them. Those above are read together, and no restriction twice.</summary>
    public async IAsyncEnumerable<ContentNode> ReadBranchesAsync(IReadOnlyList<string> ids, [EnumeratorCancellation] CancellationToken cancel)
    {
        var above = new NamedAncestors();
        await foreach (var rows in _pages.ReadAsync(ids, Expansions.Access, anywhere: false, cancel).ConfigureAwait(false))
        {
            foreach (var row in rows)
                above.Add(row);
            foreach (var node in await CompleteAsync(rows, cancel).ConfigureAwait(false))
                yield return node;
        }
        foreach (var node in await ReadMissingAsync(above.TakeMissing(), cancel).ConfigureAwait(false))
            yield return node;
    }

    private async Task ListAsync(IReadOnlyList<Space> spaces, ChannelWriter<Batch> listed, CancellationToken cancel)
    {
        var above = new NamedAncestors();
        foreach (var space in spaces.DistinctBy(space => space.Key))
        {
            await lists.WriteToAsync(space, Expansions.Access, rows =>
            {
                foreach (var row in rows)
                    above.Add(row);
                return listed.WriteAsync(each => CompleteAsync(rows, each), cancel);
            }, cancel).ConfigureAwait(false);
        }
        var missing = above.TakeMissing();
        if (missing.Count > 0)
            await listed.WriteAsync(each => ReadMissingAsync(missing, each), cancel).ConfigureAwait(false);
    }

    /// <summary>What pages hang under and no list has: read wherever it is, and named as unread where that fails too.</summary>
    private async Task<IReadOnlyList<ContentNode>> ReadMissingAsync(IReadOnlyList<ContentNode> named, CancellationToken cancel)
    {
        var nodes = named.ToDictionary(node => node.Id, StringComparer.Ordinal);
        await foreach (var rows in _pages.ReadAsync(nodes.Keys, Expansions.Access, anywhere: true, cancel).ConfigureAwait(false))
            foreach (var node in await CompleteAsync(rows, cancel).ConfigureAwait(false))
                nodes[node.Id] = node;
        return [.. nodes.Values];
    }

    private async Task<IReadOnlyList<ContentNode>> CompleteAsync(IReadOnlyList<WireContent> rows, CancellationToken cancel)
    {
        var nodes = new List<ContentNode>(rows.Count);
        foreach (var row in rows)
            nodes.Add(await CompleteAsync(row, cancel).ConfigureAwait(false));
        return nodes;
    }

    private async Task<ContentNode> CompleteAsync(WireContent row, CancellationToken cancel)
    {
        var node = new ContentNode
        {
            Id = row.Id!,
            Type = row.Type ?? "page",
            Title = VisibleText.Of(row.Title),
            Space = row.Space?.Key ?? "",
            ParentId = row.ParentId(),
            AuthorId = row.History?.CreatedBy?.Key(),
            Modified = row.Version?.When ?? row.History?.CreatedDate,
            Labels = await _details.ReadLabelsAsync(row, cancel).ConfigureAwait(false),
            Url = row.Links?.Webui is { } webui ? address.Page(webui) : null,
        };
        try
        {
            // A list that has not sent restrictions along has not said that there are none.
            return node with
            {
                Restrictions = row.Restrictions is null
                    ? await _restrictions.ReadAsync(node.Id, cancel).ConfigureAwait(false)
                    : await _restrictions.CompleteAsync(node.Id, row.Restrictions, cancel).ConfigureAwait(false),
            };
        }
        catch (Exception error) when (error is NotFoundException or AccessDeniedException or RequestRefusedException or ServerFaultException)
        {
            return node with { Restrictions = null, Gap = ((ConfluenceOpsException)error).Happened };
        }
    }
}
