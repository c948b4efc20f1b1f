using ConfluenceOps.Documents;
using ConfluenceOps.Imports.Surveying;
using ConfluenceOps.Sites;

namespace ConfluenceOps.Imports.Drift;

/// <summary>How the pages of a space are at their site, where that is not how they were imported last.</summary>
internal sealed record PagesNow
{
    /// <summary>Nobody has asked the site.</summary>
    public static PagesNow Unknown { get; } = new();

    /// <summary>The space; null when the site was not asked.</summary>
    public Space? Space { get; private init; }

    /// <summary>Pages with another version or title, by id.</summary>
    public IReadOnlyDictionary<string, Page> Changed { get; private init; } = new Dictionary<string, Page>();

    /// <summary>Pages that only hang somewhere else.</summary>
    public IReadOnlySet<string> Moved { get; private init; } = new HashSet<string>();

    /// <summary>Pages that are gone since the last import.</summary>
    public IReadOnlyDictionary<string, GonePage> Gone { get; private init; } = new Dictionary<string, GonePage>();

    /// <summary>Pages that were gone at the last import and are there.</summary>
    public IReadOnlySet<string> Back { get; private init; } = new HashSet<string>();

    /// <summary>Asks the site what changed, as an import would.</summary>
    /// <param name="site">The site.</param>
    /// <param name="store">What the catalog knows of earlier imports.</param>
    /// <param name="clock">What tells the time.</param>
    /// <param name="space">The space.</param>
    /// <param name="lost">Pages that were gone at the last import.</param>
    /// <param name="progress">Told of the pages that are compared.</param>
    /// <param name="cancel">Ends it.</param>
    public static async Task<PagesNow> AskAsync(
        ISite site, IImportStore store, TimeProvider clock, Space space, IEnumerable<string> lost, IProgress<ImportProgress>? progress, CancellationToken cancel)
    {
        var survey = await new Surveyor(site, store, clock) { Progress = progress }.SurveyAsync(space, new ImportOptions(), inDetail: true, cancel).ConfigureAwait(false);
        var changed = survey.Changed.ToDictionary(page => page.Id, StringComparer.Ordinal);
        var back = new HashSet<string>(StringComparer.Ordinal);
        // A survey names pages whose versions it has not seen, blog posts among them, because an import reads them anyway.
        var unseen = survey.Again.Concat(lost).Where(id => !changed.ContainsKey(id)).ToHashSet(StringComparer.Ordinal);
        if (unseen.Count > 0)
        {
            var known = await store.FindKnownPagesAsync(site.Address, unseen, cancel).ConfigureAwait(false);
            var sorting = new PageSorting(space, known, null);
            await foreach (var page in site.LocatePagesAsync(unseen, cancel).ConfigureAwait(false))
            {
                if (page.Status != "current" || page.SpaceId != space.Id)
                    continue;
                back.Add(page.Id);
                sorting.Add(page);
            }
            foreach (var page in sorting.Changed)
                changed[page.Id] = page;
        }
        return new PagesNow
        {
            Space = space,
            Changed = changed,
            Moved = survey.Placed.Where(survey.IsMoved).Select(page => page.Id).ToHashSet(StringComparer.Ordinal),
            Gone = survey.Gone,
            Back = back,
        };
    }
}
