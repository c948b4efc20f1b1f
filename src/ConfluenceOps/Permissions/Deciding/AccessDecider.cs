using ConfluenceOps.Sites;
using ConfluenceOps.Sites.Access;

namespace ConfluenceOps.Permissions.Deciding;

/// <summary>Answers who may do what where, from what was gathered and nothing else.</summary>
/// <remarks>
/// facts.md, section 6. The account must work, must be let in, must be granted the right by the space, and must be on
/// the view list of the page and of everything above it that has one; for changes also on the page's own edit list.
/// Whatever could not be read makes the answer Unknown, unless something else denies it anyway.
/// <para>Subjects and content have numbers, so that a caller who asks millions of questions looks nothing up by name.</para>
/// </remarks>
public sealed class AccessDecider
{
    private readonly Subjects _subjects;
    private readonly ContentPlaces _places;
    private readonly Dictionary<string, SpaceAudiences> _spaces;
    private readonly Dictionary<string, RightAudiences> _spaceRights;
    private readonly AccessExplanation _explanation;

    /// <param name="map">What was gathered.</param>
    public AccessDecider(AccessMap map)
    {
        ArgumentNullException.ThrowIfNull(map);
        _subjects = new Subjects(map);
        Site = new SiteAudiences(map, _subjects, new Membership(map, _subjects));
        _spaces = map.Spaces.DistinctBy(record => record.Space.Key, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(record => record.Space.Key, record => new SpaceAudiences(map, record, Site), StringComparer.OrdinalIgnoreCase);
        _spaceRights = _spaces.ToDictionary(
            pair => pair.Key, pair => new RightAudiences(Site, pair.Value, viewers: null, editors: null, ContentKind.Page), StringComparer.OrdinalIgnoreCase);
        _places = new ContentPlaces(map, _spaces, Site, _subjects);
        _explanation = new AccessExplanation(map, _subjects, Site);
        Content = [.. _places.All.Select(place => place.Node)];
    }

    /// <summary>Everybody about whom questions can be asked: anonymous first, then the accounts of the map.</summary>
    public IReadOnlyList<Principal> Subjects => _subjects.All;

    /// <summary>Everything about which questions can be asked: pages, blog posts, folders.</summary>
    public IReadOnlyList<ContentNode> Content { get; }

    /// <summary>Who is in what, and who gets in at all: for those who ask about everybody at once.</summary>
    internal SiteAudiences Site { get; }

    /// <summary>The content in its tree, in the order of <see cref="Content"/>.</summary>
    internal IReadOnlyList<Place> Places => _places.All;

    /// <summary>The account behind a number; null for anonymous and for those that the site does not know.</summary>
    internal User? UserOf(int subject) => _subjects.User(subject);

    /// <summary>What each space grants, by its key.</summary>
    internal IReadOnlyDictionary<string, SpaceAudiences> Spaces => _spaces;

    /// <summary>Everybody who holds a right in a space, page restrictions aside.</summary>
    internal Audience HoldersIn(string space, AccessRight right) => _spaceRights[space][right];

    /// <summary>The number of a subject.</summary>
    /// <returns>Null for one that nothing gathered names.</returns>
    public int? FindSubject(Principal subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return _subjects.Find(subject);
    }

    /// <summary>Whether a subject may do something with a page.</summary>
    /// <param name="subject">A number of <see cref="Subjects"/>.</param>
    /// <param name="content">A number of <see cref="Content"/>.</param>
    /// <param name="right">What they would do.</param>
    public AccessResult Decide(int subject, int content, AccessRight right) => _places.All[content].Decide(subject, right);

    /// <summary>Whether a subject may do something in a space, page restrictions aside.</summary>
    /// <param name="subject">A number of <see cref="Subjects"/>.</param>
    /// <param name="space">The key of a space that was gathered.</param>
    /// <param name="right">What they would do.</param>
    public AccessResult DecideIn(int subject, string space, AccessRight right) => HoldersIn(space, right)[subject];

    /// <summary>The numbers of those of whom it is not known whether they may do something with a page.</summary>
    public IEnumerable<int> UnknownWith(int content, AccessRight right)
    {
        var audience = _places.All[content].Rights[right];
        return audience.PossibleCount == audience.SureCount ? [] : audience.Possible.Where(subject => Decide(subject, content, right) == AccessResult.Unknown);
    }

    /// <summary>Whether a subject may do something with a page, and why.</summary>
    /// <returns>Null for a page or a subject that was not gathered.</returns>
    public EffectivePermission? Explain(Principal subject, string pageId, AccessRight right) =>
        _subjects.Find(subject) is { } number && _places.Find(pageId) is { } place
            ? new EffectivePermission
            {
                Subject = _subjects.All[number],
                Space = place.Space.Record.Space.Key,
                Page = place.Node,
                Right = right,
                Result = place.Decide(number, right),
                Reasons = new AccessReasons(_explanation.Of(number, place, right)),
            }
            : null;

    /// <summary>Whether a subject may do something in a space, page restrictions aside, and why.</summary>
    /// <returns>Null for a space or a subject that was not gathered.</returns>
    public EffectivePermission? ExplainIn(Principal subject, string space, AccessRight right) =>
        _subjects.Find(subject) is { } number && _spaces.TryGetValue(space, out var found)
            ? new EffectivePermission
            {
                Subject = _subjects.All[number],
                Space = found.Record.Space.Key,
                Right = right,
                Result = DecideIn(number, space, right),
                Reasons = new AccessReasons(_explanation.Of(number, found, right)),
            }
            : null;

    /// <summary>Through what a subject holds a right in a space: the user's own grant, groups, roles, classes.</summary>
    public IReadOnlyList<string> PathsIn(int subject, string space, AccessRight right) =>
        _spaces.TryGetValue(space, out var found) ? AccessExplanation.Paths(subject, found, right, isBlogPost: false) : [];

    /// <summary>All content of a space in its place, in the order of the map.</summary>
    internal IEnumerable<Place> PlacesIn(string space) => _places.All.Where(place => place.Space.Record.Space.Key == space);
}
