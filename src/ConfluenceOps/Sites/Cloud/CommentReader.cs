using System.Runtime.CompilerServices;
using ConfluenceOps.Http;
using ConfluenceOps.Http.Errors;
using ConfluenceOps.Sites.Cloud.Wire;
using Flurl;

namespace ConfluenceOps.Sites.Cloud;

/// <summary>Reads all comments of a space with one list, however many pages it has.</summary>
/// <remarks>v2 lists comments page by page, or those of the whole site; only the search knows those of a space.</remarks>
internal sealed class CommentReader(HttpSession session)
{
    /// <summary>The most rows that the server gives with bodies; more are silently cut.</summary>
    private const int Limit = 50;

    /// <summary>The fewest rows that are worth a request, for sites that cannot put more together in time.</summary>
    private const int LeastLimit = 6;

    private const string What = "read the comments";

    private const string Expansions = "body.storage,version,history,ancestors,container,extensions.inlineProperties,extensions.resolution";

    /// <summary>All comments of a space.</summary>
    public IAsyncEnumerable<Comment> ReadAsync(Space space, CancellationToken cancel) => ReadAsync($"space = {Cql.Text(space.Key)} and type = comment", cancel);

    /// <summary>Comments by id.</summary>
    public async IAsyncEnumerable<Comment> ReadAsync(IEnumerable<string> ids, [EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var chunk in ids.Distinct().Chunk(IdSearch.BatchSize))
            await foreach (var comment in ReadAsync($"type = comment and id in ({string.Join(',', chunk)})", cancel).ConfigureAwait(false))
                yield return comment;
    }

    /// <summary>The comments on pages that a query finds.</summary>
    public async IAsyncEnumerable<Comment> ReadAsync(string cql, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var listed in ListAsync(cql, cancel).ConfigureAwait(false))
            if (listed.Comment is { } comment)
                yield return comment;
    }

    /// <summary>All comments that a query finds, whatever they stand on.</summary>
    public async IAsyncEnumerable<ListedComment> ListAsync(string cql, [EnumeratorCancellation] CancellationToken cancel)
    {
        var first = new Url("rest/api/content/search").SetQueryParams(new
        {
            cql,
            limit = Limit,
            includeArchivedSpaces = "true",
            expand = Expansions,
        });
        var pages = Paging.FollowAsync<WireComment, ResultPage<WireComment>>(first, page => ReadPageAsync(page, cancel), What, CloudAddress.Rebase, cancel);
        await foreach (var rows in pages.ConfigureAwait(false))
            foreach (var row in rows)
                yield return new ListedComment(row.Id, row.ToComment());
    }

    private async Task<ResultPage<WireComment>> ReadPageAsync(Url page, CancellationToken cancel)
    {
        for (var limit = Limit; ; limit /= 2)
        {
            try
            {
                return await session.GetAsync(page.SetQueryParam("limit", limit), What, WireJson.Default.ResultPageWireComment, cancel).ConfigureAwait(false);
            }
            catch (ServerFaultException) when (limit / 2 >= LeastLimit)
            {
                // Large pages of a search fail by time-out where small ones pass.
            }
        }
    }
}
