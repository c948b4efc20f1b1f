using ConfluenceOps.Sandbox.Hosting;
using ConfluenceOps.Sandbox.Index;
using ConfluenceOps.Sandbox.Paging;

namespace ConfluenceOps.Sandbox.Cql;

/// <summary>A query for pages and blog posts, ready to run: where to look, and what to look for.</summary>
internal sealed class ContentSearch
{
    private readonly SortedItems<PageEntry> _candidates;
    private readonly Func<PageEntry, bool> _passes;

    private ContentSearch(SortedItems<PageEntry> candidates, Func<PageEntry, bool> passes)
    {
        _candidates = candidates;
        _passes = passes;
    }

    /// <summary>Reads the query of a request. It finds what the caller may see, is current, and lies in a current space.</summary>
    public static ContentSearch Read(Exchange exchange)
    {
        var query = Parse(exchange);
        try
        {
            var matches = new PageFields(exchange.Server.Time.GetUtcNow(), exchange.Caller.User?.AccountId).Compile(query.Where);
            var archived = exchange.Parameters.Flag("includeArchivedSpaces");
            return new(Candidates(exchange.Site, query), entry =>
                entry.Page.Status == "current"
                && (archived || entry.Space.Status == "current")
                && exchange.Sight.CanSee(entry)
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

    public ResultPage<PageEntry> Take(Position? after, int limit) => _candidates.Take(after, limit, _passes);

    public int Count() => _candidates.All.Count(_passes);

    /// <summary>The least that has to be looked through: the pages whose ids are given, or one space, or the whole site.</summary>
    private static SortedItems<PageEntry> Candidates(SiteIndex site, CqlQuery query)
    {
        var order = PageFields.Order(query);
        if (PageFields.Demanded(query, "id") is { } ids)
        {
            var entries = ids.Distinct().Select(id => long.TryParse(id, out var number) ? site.Pages.GetValueOrDefault(number) : null);
            return new(entries.OfType<PageEntry>(), order.PositionOf, order.Descending);
        }

        return PageFields.Demanded(query, "space") is [var key]
            ? site.SpacesByKey.TryGetValue(key, out var space) ? site.PagesOf(space.Id, order) : new([], order.PositionOf)
            : site.PagesOf(null, order);
    }
}
