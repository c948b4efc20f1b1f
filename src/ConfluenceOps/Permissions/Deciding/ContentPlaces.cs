using ConfluenceOps.Sites;
using ConfluenceOps.Sites.Access;

namespace ConfluenceOps.Permissions.Deciding;

/// <summary>Every page in its place: the chain above it, and who passes all view lists of that chain.</summary>
/// <remarks>
/// facts.md, section 6, step 4: all lists of the chain, not the nearest one. Pages whose lists are the same share one
/// answer, which is most pages of most sites.
/// </remarks>
internal sealed class ContentPlaces
{
    private readonly SiteAudiences _site;
    private readonly Dictionary<string, Place> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<(SpaceAudiences Space, Audience? Viewers, Audience? Editors, ContentKind Kind), RightAudiences> _rights = [];
    private readonly Dictionary<(Audience Above, Audience Own), Audience> _joined = [];
    private readonly Dictionary<string, Audience> _lists = new(StringComparer.Ordinal);

    public ContentPlaces(AccessMap map, IReadOnlyDictionary<string, SpaceAudiences> spaces, SiteAudiences site, Subjects subjects)
    {
        _site = site;
        var nodes = map.Spaces.SelectMany(record => record.Content).DistinctBy(node => node.Id).ToDictionary(node => node.Id, StringComparer.Ordinal);
        foreach (var record in map.Spaces)
            foreach (var node in record.Content)
                Settle(node, nodes, spaces[record.Space.Key], subjects);
        All = [.. map.Spaces.SelectMany(record => record.Content).Select(node => _places[node.Id]).DistinctBy(place => place.Node.Id, StringComparer.Ordinal)];
    }

    public IReadOnlyList<Place> All { get; }

    public Place? Find(string id) => _places.GetValueOrDefault(id);

    /// <summary>Puts a node where it belongs, after everything above it; deep trees do not deepen the stack.</summary>
    private void Settle(ContentNode node, Dictionary<string, ContentNode> nodes, SpaceAudiences space, Subjects subjects)
    {
        var waiting = new Stack<ContentNode>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var next = node; next is not null && !_places.ContainsKey(next.Id) && seen.Add(next.Id);
            next = next.ParentId is { } above ? nodes.GetValueOrDefault(above) : null)
            waiting.Push(next);
        while (waiting.TryPop(out var settled))
            _places[settled.Id] = PlaceOf(settled, space, subjects);
    }

    private Place PlaceOf(ContentNode node, SpaceAudiences space, Subjects subjects)
    {
        var parent = node.ParentId is { } above ? Find(above) : null;
        // Something stands above that nobody has seen, so it may have a list.
        var inherited = parent is not null ? parent.Viewers : node.ParentId is null ? null : _site.Anybody;
        var viewers = Join(inherited, ListOf(node, RestrictedOperation.View));
        var editors = ListOf(node, RestrictedOperation.Edit);
        var kind = node.Type == "blogpost" ? ContentKind.BlogPost : ContentKind.Page;
        var key = (space, viewers, editors, kind);
        if (!_rights.TryGetValue(key, out var rights))
            _rights[key] = rights = new RightAudiences(_site, space, viewers, editors, kind);
        return new Place(node, parent, space, viewers, rights, node.AuthorId is { } author ? subjects.Find(author) : null);
    }

    /// <summary>Whom a node's own list lets pass; null where it has none.</summary>
    private Audience? ListOf(ContentNode node, RestrictedOperation operation)
    {
        if (node.Restrictions is null)
            return _site.Anybody;
        Audience? passing = null;
        foreach (var restriction in node.Restrictions)
        {
            if (restriction.Operation != operation)
                continue;
            var own = Shared(restriction);
            passing = passing is null ? own : passing.Or(own);
        }
        return passing;
    }

    /// <summary>The same list is one audience, on however many pages it stands.</summary>
    private Audience Shared(Restriction restriction)
    {
        var key = string.Join('\n', restriction.Allowed.Select(principal => $"{principal.Kind}:{principal.Id}").Order(StringComparer.Ordinal));
        return _lists.TryGetValue(key, out var known) ? known : _lists[key] = _site.Of(restriction);
    }

    private Audience? Join(Audience? above, Audience? own)
    {
        if (above is null || own is null)
            return own ?? above;
        return _joined.TryGetValue((above, own), out var known) ? known : _joined[(above, own)] = above.And(own);
    }
}

/// <summary>A page or folder in its place.</summary>
/// <param name="node">What it is.</param>
/// <param name="parent">What it hangs under; null at the top, and where that is not known.</param>
/// <param name="space">Its space.</param>
/// <param name="viewers">Whom all view lists of the chain let pass; null where there is none.</param>
/// <param name="rights">Who holds which right on it.</param>
/// <param name="author">The number of who made it; null where that is not known.</param>
/// <remarks>A class and no record: equality by value would walk the whole chain, and deep trees would overflow the stack.</remarks>
internal sealed class Place(ContentNode node, Place? parent, SpaceAudiences space, Audience? viewers, RightAudiences rights, int? author)
{
    public ContentNode Node => node;

    public Place? Parent => parent;

    public SpaceAudiences Space => space;

    public Audience? Viewers => viewers;

    public RightAudiences Rights => rights;

    public int? Author => author;

    /// <summary>Itself and everything above it, the nearest first.</summary>
    public IEnumerable<Place> Chain()
    {
        for (var place = this; place is not null; place = place.Parent)
            yield return place;
    }

    /// <summary>The answer for one subject.</summary>
    public AccessResult Decide(int subject, AccessRight right)
    {
        var result = Rights[right][subject];
        // Who wrote it may delete it with a smaller right.
        return right == AccessRight.Delete && subject == Author && result != AccessResult.Allowed ? Best(result, Rights.DeleteOwn[subject]) : result;
    }

    private static AccessResult Best(AccessResult one, AccessResult other) =>
        one == AccessResult.Allowed || other == AccessResult.Allowed ? AccessResult.Allowed
        : one == AccessResult.Unknown || other == AccessResult.Unknown ? AccessResult.Unknown
        : AccessResult.Denied;
}
