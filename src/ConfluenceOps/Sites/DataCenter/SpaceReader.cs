using System.Runtime.CompilerServices;
using ConfluenceOps.Http;
using ConfluenceOps.Sites.DataCenter.Wire;

namespace ConfluenceOps.Sites.DataCenter;

/// <summary>Reads everything in a space: what the lists give at once, several of their lists inside under way.</summary>
internal sealed class SpaceReader(HttpSession session, DataCenterAddress address, ContentLists lists)
{
    /// <summary>Batches that are completed at the same time; two slots of the session are for the lists themselves.</summary>
    private const int AtOnce = 2;

    /// <summary>Batches between two steps: enough to keep all slots busy, few enough to keep memory flat.</summary>
    private const int Ahead = 4;

    private readonly DetailsReader _details = new(session, address);

    public IAsyncEnumerable<IReadOnlyList<FullPage>> ReadAsync(Space space, CancellationToken cancel) =>
        Conveyor.RunAsync<IReadOnlyList<WireContent>, IReadOnlyList<FullPage>>(
            Ahead, AtOnce, (listed, stop) => lists.WriteToAsync(space, Expansions.Whole, rows => listed.WriteAsync(rows, stop), stop),
            (rows, each) => CompleteAsync(space, rows, each), cancel);

    /// <summary>Some pages of a space, in batches.</summary>
    public async IAsyncEnumerable<IReadOnlyList<FullPage>> ReadAsync(Space space, IReadOnlyCollection<string> ids, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var rows in new IdReader(session).ReadAsync(ids, Expansions.Whole, anywhere: false, cancel).ConfigureAwait(false))
            yield return await CompleteAsync(
                space, [.. rows.Where(row => row.Status is null or "current" && (row.Space?.Id ?? space.Id) == space.Id)], cancel).ConfigureAwait(false);
    }

    private async Task<IReadOnlyList<FullPage>> CompleteAsync(Space space, IReadOnlyList<WireContent> rows, CancellationToken cancel)
    {
        var pages = new List<FullPage>(rows.Count);
        foreach (var row in rows)
        {
            var full = await _details.CompleteAsync(row, cancel).ConfigureAwait(false);
            pages.Add(full with { Page = full.Page with { Space = space.Key, SpaceId = space.Id } });
        }
        return pages;
    }
}
