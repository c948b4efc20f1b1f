using System.Collections;
using ConfluenceOps.Permissions.Deciding;

namespace ConfluenceOps.Permissions.Baselines;

/// <summary>All answers that changed. A site where much was closed has millions, so each is put into words when it is looked at.</summary>
internal sealed class AccessChanges : IReadOnlyCollection<AccessChange>
{
    private readonly ComparedSites _sites;
    private readonly ChangeReasons _reasons;
    private readonly IReadOnlyList<SpaceComparison> _spaces;
    private readonly Dictionary<AccessChangeKind, int> _counts = [];

    public AccessChanges(ComparedSites sites)
    {
        _sites = sites;
        _reasons = new ChangeReasons(sites);
        var before = sites.Before.Places.ToDictionary(place => place.Node.Id, StringComparer.Ordinal);
        var below = sites.After.Places.Where(place => place.Parent is not null).ToLookup(place => place.Parent!.Node.Id, StringComparer.Ordinal);
        var tops = sites.After.Places.Where(place => place.Parent is null).ToLookup(place => place.Space.Record.Space.Key, StringComparer.Ordinal);
        _spaces =
        [
            .. sites.After.Spaces.Keys.Order(StringComparer.OrdinalIgnoreCase)
                .Select(space => new SpaceComparison(sites, space).Walk(tops[space], below, before)),
        ];
        foreach (var (answer, _, _) in _spaces.SelectMany(space => space.Rows()))
            _counts[AccessChange.KindOf(answer.Before, answer.After)] = CountOf(AccessChange.KindOf(answer.Before, answer.After)) + 1;
    }

    public int Count => _counts.Values.Sum();

    public int CountOf(AccessChangeKind kind) => _counts.GetValueOrDefault(kind);

    public IEnumerator<AccessChange> GetEnumerator()
    {
        foreach (var space in _spaces)
            foreach (var (answer, page, pages) in space.Rows())
                yield return Worded(space.Space, answer, page, pages);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private AccessChange Worded(string space, ChangedAnswer answer, Place? page, int pages) => new()
    {
        Subject = _sites.Subjects[answer.Subject].Principal,
        Space = space,
        PageId = page?.Node.Id,
        Page = page?.Node.Title,
        Right = answer.Right,
        Before = answer.Before,
        After = answer.After,
        Through = _reasons.Of(answer, space, page),
        Pages = pages,
    };
}
