using ConfluenceOps.Sandbox.Hosting;
using ConfluenceOps.Sandbox.Index;
using ConfluenceOps.Sandbox.Paging;

namespace ConfluenceOps.Sandbox.Cql;

/// <summary>A query for content, ready to run: where to look, and what to look for.</summary>
/// <remarks>Comments, folders and whiteboards are found only where the query names their type; real sites find comments in any search.</remarks>
internal sealed class ContentSearch
{
    private readonly SortedItems<PageEntry> _pages;
    private readonly SortedItems<CommentEntry> _comments;
    private readonly PageOrder _order;
    private readonly Func<ContentEntry, bool> _passes;

    private ContentSearch(SiteIndex site, CqlQuery query, Func<ContentEntry, bool> passes)
    {
        _order = ContentFields.Order(query);
        var types = ContentFields.Demanded(query, "type");
        _passes = entry => (entry.Type is "page" or "blogpost" || types?.Contains(entry.Type, StringComparer.OrdinalIgnoreCase) == true) && passes(entry);
        var withComments = types?.Contains("comment", StringComparer.OrdinalIgnoreCase) == true;
        var onlyComments = withComments && types!.Count == 1;
        _pages = onlyComments ? new([], entry => _order.PositionOf(entry)) : Pages(site, query, _order);
        _comments = withComments ? Comments(site, query, _order) : new([], entry => _order.PositionOf(entry));
    }

    /// <summary>Reads the query of a request. It finds what the caller may see, is current, and lies in a current space.</summary>
    public static ContentSearch Read(Exchange exchange)
    {
        var query = Parse(exchange);
        try
        {
            var matches = new ContentFields(exchange.Server.Time.GetUtcNow(), exchange.Caller.User?.AccountId).Compile(query.Where);
            var archived = exchange.Parameters.Flag("includeArchivedSpaces");
            return new(exchange.Site, query, entry =>
                entry.On.Page.Status == "current"
                && (archived || entry.On.Space.Status == "current")
                && exchange.Sight.CanSee(entry.On)
                && matches(entry));
        }
        catch (CqlException problem)
        {
            throw new RefusedException(400, problem.Message);
        }
    }

    /// <summary>Reads the query of a request without knowing what it searches.</summary>
    public static CqlQuery Parse(Exchange exchange)
    {
        var cql = exchange.Parameters.Text("cql") ?? throw new RefusedException(400, "Could not parse cql : the query is missing");
        try
        {
            return CqlParser.Parse(cql);
        }
        catch (CqlException problem)
        {
            throw new RefusedException(400, problem.Message);
        }
    }

    public ResultPage<ContentEntry> Take(Position? after, int limit)
    {
        var pages = _pages.Take(after, limit, _passes);
        var comments = _comments.Take(after, limit, _passes);
        if (comments.Items.Count == 0)
            return new(pages.Items, pages.End);
        var all = new SortedItems<ContentEntry>([.. pages.Items, .. comments.Items], entry => _order.PositionOf(entry), _order.Descending);
        var found = all.All.Take(limit).ToList();
        var isLast = found.Count == all.All.Count && pages.End is null && comments.End is null;
        return new(found, isLast || found.Count == 0 ? null : _order.PositionOf(found[^1]));
    }

    public int Count() => _pages.All.Count(_passes) + _comments.All.Count(_passes);

    /// <summary>The least that has to be looked through: the pages whose ids are given, or one space, or the whole site.</summary>
    private static SortedItems<PageEntry> Pages(SiteIndex site, CqlQuery query, PageOrder order)
    {
        if (ContentFields.Demanded(query, "id") is { } ids)
        {
            var entries = ids.Distinct().Select(id => long.TryParse(id, out var number) ? site.Pages.GetValueOrDefault(number) : null);
            return new(entries.OfType<PageEntry>(), entry => order.PositionOf(entry), order.Descending);
        }

        return IsSomewhere(site, query, out var space) ? site.PagesOf(space, order) : new([], entry => order.PositionOf(entry));
    }

    private static SortedItems<CommentEntry> Comments(SiteIndex site, CqlQuery query, PageOrder order) =>
        IsSomewhere(site, query, out var space) ? site.CommentsOf(space, order) : new([], entry => order.PositionOf(entry));

    /// <param name="site">The site.</param>
    /// <param name="query">The query.</param>
    /// <param name="space">The one space that the query looks in; null for all.</param>
    /// <returns>False when the query looks in a space that does not exist.</returns>
    private static bool IsSomewhere(SiteIndex site, CqlQuery query, out long? space)
    {
        space = null;
        if (ContentFields.Demanded(query, "space") is not [var key])
            return true;
        space = site.SpacesByKey.GetValueOrDefault(key)?.Id;
        return space is not null;
    }
}
