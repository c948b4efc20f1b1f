using ConfluenceOps.Sandbox.Hosting;
using ConfluenceOps.Sandbox.Index;
using ConfluenceOps.Sandbox.Paging;

namespace ConfluenceOps.Sandbox.Cql;

/// <summary>A query for content, ready to run: where to look, and what to look for.</summary>
/// <remarks>Comments, files, folders and whiteboards are found only where the query names their type; real sites find more in any search.</remarks>
internal sealed class ContentSearch
{
    private readonly SortedItems<ContentEntry> _items;
    private readonly Func<ContentEntry, bool> _passes;

    private ContentSearch(SiteIndex site, CqlQuery query, Func<ContentEntry, bool> passes)
    {
        var types = ContentFields.Demanded(query, "type")?.ToHashSet(StringComparer.OrdinalIgnoreCase) ?? [];
        _items = Items(site, query, KindsOf(types));
        _passes = entry => (entry.Type is "page" or "blogpost" || types.Contains(entry.Type)) && passes(entry);
    }

    /// <summary>Reads the query of a request. It finds what the caller may see, is current, and lies in a current space.</summary>
    public static ContentSearch Read(Exchange exchange)
    {
        var query = Parse(exchange);
        try
        {
            var matches = new ContentFields(exchange.Server.Time.GetUtcNow(), exchange.Caller.User?.AccountId, name => exchange.Server.Dialect.AccountNamed(exchange.Site, name)).Compile(query.Where);
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

    public ResultPage<ContentEntry> Take(Exchange exchange, int limit) => CursorList.Take(exchange, _items, limit, _passes);

    /// <summary>All that is found.</summary>
    public IReadOnlyList<ContentEntry> All() => [.. _items.All.Where(_passes)];

    public int Count() => _items.All.Count(_passes);

    private static ContentKinds KindsOf(HashSet<string> types)
    {
        var kinds = (types.Contains("comment") ? ContentKinds.Comments : ContentKinds.None) | (types.Contains("attachment") ? ContentKinds.Attachments : ContentKinds.None);
        return types.Count == 0 || types.Except(["comment", "attachment"], StringComparer.OrdinalIgnoreCase).Any() ? kinds | ContentKinds.Pages : kinds;
    }

    /// <summary>The least that has to be looked through: what has the ids that are given, or one space, or the whole site.</summary>
    private static SortedItems<ContentEntry> Items(SiteIndex site, CqlQuery query, ContentKinds kinds)
    {
        var order = ContentFields.Order(query);
        if (ContentFields.Demanded(query, "id") is { } ids)
            return new(ids.Distinct().Select(site.Find).OfType<ContentEntry>(), entry => order.PositionOf(entry), order.Descending);
        if (ContentFields.Demanded(query, "space") is not [var key])
            return site.ContentOf(null, kinds, order);
        return site.SpacesByKey.TryGetValue(key, out var space) ? site.ContentOf(space.Id, kinds, order) : new([], entry => order.PositionOf(entry));
    }
}
