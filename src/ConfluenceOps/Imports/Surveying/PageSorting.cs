using ConfluenceOps.Documents;
using ConfluenceOps.Sites;

namespace ConfluenceOps.Imports.Surveying;

/// <summary>Sorts pages by what has to be done about them.</summary>
/// <param name="space">The space.</param>
/// <param name="known">What the catalog has of the pages.</param>
/// <param name="selected">The pages that are chosen; null for all of them.</param>
internal sealed class PageSorting(Space space, IReadOnlyDictionary<string, KnownPage> known, IReadOnlySet<string>? selected)
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    public List<Page> New { get; } = [];

    public List<Page> Changed { get; } = [];

    public List<Page> Placed { get; } = [];

    public Dictionary<string, GonePage> Gone { get; } = new(StringComparer.Ordinal);

    /// <summary>When the newest of the pages was changed; null when there were none.</summary>
    public DateTimeOffset? Newest { get; private set; }

    /// <summary>Whether a page was seen.</summary>
    public bool Has(string id) => _seen.Contains(id);

    /// <summary>Takes in a current page of the space; one that is given twice counts once.</summary>
    public void Add(Page page)
    {
        if (!_seen.Add(page.Id))
            return;
        if (Newest is not { } newest || page.Modified > newest)
            Newest = page.Modified;
        var before = known.GetValueOrDefault(page.Id);
        if (selected?.Contains(page.Id) == false)
        {
            if (before is { IsGone: false, IsKept: false } && before.SpaceId == space.Id)
                Gone[page.Id] = new GonePage(before.Title, GoneReason.NotSelected);
        }
        else if (before is null or { IsGone: true })
        {
            New.Add(page);
        }
        else if (page.Version > before.PageVersion || before.SpaceId != space.Id || (page.Version == before.PageVersion && page.Title != before.Title))
        {
            Changed.Add(page);
        }
        else if (page.Version == before.PageVersion && (before.IsKept || (page.ParentId, page.Position) != (before.ParentId, before.Position)))
        {
            // A document that was taken back by hand is held by that hand only while its page is gone.
            // An answer with an older version comes from a replica that lags behind, and is not believed in anything.
            Placed.Add(page);
        }
    }
}
