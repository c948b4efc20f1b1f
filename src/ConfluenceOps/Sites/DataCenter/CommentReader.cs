using System.Runtime.CompilerServices;
using ConfluenceOps.Http;
using ConfluenceOps.Sites.DataCenter.Wire;

namespace ConfluenceOps.Sites.DataCenter;

/// <summary>Reads comments with one list, however many pages they are on.</summary>
internal sealed class CommentReader(HttpSession session)
{
    /// <summary>The most ids that are put into one query.</summary>
    private const int MostIds = 200;

    /// <summary>All comments of a space, oldest first: a list that goes by number has to have an order that new ones do not shift.</summary>
    public IAsyncEnumerable<Comment> ReadAsync(Space space, CancellationToken cancel) =>
        ReadAsync($"{Searches.In(space)} and type = comment order by created", cancel);

    /// <summary>All comments on some pages.</summary>
    public async IAsyncEnumerable<Comment> ReadOnAsync(IReadOnlyCollection<string> pageIds, [EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var chunk in pageIds.Chunk(MostIds))
            await foreach (var comment in ReadAsync($"type = comment and container in ({string.Join(',', chunk)}) order by created", cancel).ConfigureAwait(false))
                yield return comment;
    }

    /// <summary>Comments by id.</summary>
    public async IAsyncEnumerable<Comment> ReadAsync(IEnumerable<string> ids, [EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var chunk in ids.Distinct().Chunk(MostIds))
            await foreach (var comment in ReadAsync($"type = comment and id in ({string.Join(',', chunk)}) order by created", cancel).ConfigureAwait(false))
                yield return comment;
    }

    /// <summary>All comments that a query finds, whatever they stand on.</summary>
    public async IAsyncEnumerable<ListedComment> ListAsync(string cql, [EnumeratorCancellation] CancellationToken cancel)
    {
        var rows = session.ReadRowsAsync(
            Searches.Content(cql, Expansions.Comment), Expansions.MostRows(Expansions.Comment), "read the comments", DataCenterJson.Default.ResultPageWireContent, cancel);
        await foreach (var row in rows.ConfigureAwait(false))
            yield return new ListedComment(row.Id ?? "", row.ToComment());
    }

    private async IAsyncEnumerable<Comment> ReadAsync(string cql, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var listed in ListAsync(cql, cancel).ConfigureAwait(false))
            if (listed.Comment is { } comment)
                yield return comment;
    }
}
