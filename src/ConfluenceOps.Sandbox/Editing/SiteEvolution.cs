using ConfluenceOps.Sandbox.Fillers.Generated;

namespace ConfluenceOps.Sandbox.Editing;

/// <summary>Edits a site as its people might: a bit of everything, at random, and the same for the same seed on the same site.</summary>
/// <param name="seed">Which of the possible histories.</param>
/// <remarks>It goes on where it stopped, so a month of nights is one evolution. A space's homepage is never moved or taken away.</remarks>
public sealed class SiteEvolution(int seed)
{
    private readonly DeterministicRandom _random = DeterministicRandom.For(seed, 0xE701);

    /// <summary>Makes some edits, each of a random kind to a random page.</summary>
    /// <param name="site">What to edit.</param>
    /// <param name="edits">How many.</param>
    /// <param name="spaces">The ids of the spaces in which all this happens; none for all.</param>
    /// <returns>What was done, in order.</returns>
    public IReadOnlyList<Happening> Apply(SiteEditor site, int edits, params IReadOnlyCollection<long> spaces)
    {
        ArgumentNullException.ThrowIfNull(site);
        ArgumentNullException.ThrowIfNull(spaces);
        var within = spaces.Count > 0 ? spaces : [.. site.Spaces.Select(space => space.Id)];
        return [.. Enumerable.Range(0, edits).Select(_ => One(site, within, PossibleEdit.All))];
    }

    /// <summary>One edit of a kind that makes trouble for whoever reads a list of pages and then the pages.</summary>
    internal void Disturb(SiteEditor site) => One(site, [.. site.Spaces.Select(space => space.Id)], PossibleEdit.Disturbing);

    private Happening One(SiteEditor site, IReadOnlyCollection<long> spaces, IReadOnlyList<PossibleEdit> kinds)
    {
        var homes = site.Spaces.Select(space => space.HomepageId).OfType<long>().ToHashSet();
        var pages = site.Pages.Where(page => spaces.Contains(page.SpaceId) && page.Type is "page" or "blogpost").ToList();
        var possible = kinds.Where(kind => pages.Exists(page => kind.Fits(page, homes.Contains(page.Id)))).SelectMany(kind => Enumerable.Repeat(kind, kind.Weight)).ToList();
        var scene = new Scene(site, spaces, _random);
        while (possible.Count > 0)
        {
            var edit = _random.Pick(possible);
            var page = _random.Pick(pages.FindAll(page => edit.Fits(page, homes.Contains(page.Id))));
            if (edit.Do(scene, site.Page(page.Id)) is { } changed)
                return new(edit.Kind, changed.Id, site.Pages.FirstOrDefault(one => one.Id == changed.Id)?.Title ?? page.Title);
            possible.RemoveAll(kind => kind == edit);
        }

        throw SiteDraft.Impossible("There is no page that could be edited.");
    }
}
