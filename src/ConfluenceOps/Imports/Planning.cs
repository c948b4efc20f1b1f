using ConfluenceOps.Documents;
using ConfluenceOps.Imports.Surveying;
using ConfluenceOps.Sites;

namespace ConfluenceOps.Imports;

/// <summary>Says what an import would do, and refuses what looks like a mistake before anything is written.</summary>
internal sealed class Planning(ISite site, IImportStore catalog, ImportOptions options)
{
    /// <summary>Fewer documents than this may always go to the trash.</summary>
    private const int FewGone = 20;

    /// <summary>No more than one document in so many may go to the trash at once.</summary>
    private const int GoneShare = 5;

    /// <summary>Refuses an import that needs no look at the site to be refused.</summary>
    /// <exception cref="CatalogIsSourceException">The catalog is the source of truth.</exception>
    public async Task CheckSourceAsync(Space space, CancellationToken cancel)
    {
        if (FindRefusal(space, await catalog.FindSpaceAsync(site.Address, space, cancel).ConfigureAwait(false)) is { } refusal)
            throw refusal;
    }

    /// <summary>Refuses an import that would do too much.</summary>
    /// <exception cref="MassRemovalException">Too much is gone.</exception>
    /// <exception cref="EditConflictException">Something was edited on both sides.</exception>
    public async Task CheckAsync(Space space, SpaceSurvey survey, CancellationToken cancel)
    {
        if (await FindRefusalAsync(space, survey, cancel).ConfigureAwait(false) is { } refusal)
            throw refusal;
    }

    public async Task<ImportPlan> DescribeAsync(Space space, SpaceSurvey survey, CancellationToken cancel)
    {
        var edited = await catalog.GetEditedPagesAsync(site.Address, space, cancel).ConfigureAwait(false);
        var refusal = await FindRefusalAsync(space, survey, cancel).ConfigureAwait(false);
        var again = survey.Again.Where(survey.Known.ContainsKey).Select(id => new PlannedPage(id, survey.Known[id].Title));
        return new ImportPlan
        {
            Space = space.Key,
            Reach = survey.Reach,
            New = Planned(survey.New),
            Changed = [.. Planned(survey.Changed), .. again],
            Moved = Planned(survey.Placed.Where(survey.IsMoved)),
            Gone = [.. survey.Gone.Select(page => new PlannedPage(page.Key, page.Value.Title, page.Value.Reason))],
            EditedHere = [.. edited.Select(page => new PlannedPage(page.Key, page.Value.Title))],
            Refusal = refusal?.Message,
        };
    }

    private async Task<ConfluenceOpsException?> FindRefusalAsync(Space space, SpaceSurvey survey, CancellationToken cancel)
    {
        if (survey.Held is not { } held)
            return null;
        if (FindRefusal(space, held) is { } refusal)
            return refusal;
        if (IsTooMuch(survey.Gone.Count, held.Documents, options))
            return new MassRemovalException(space.Key, survey.Gone.Count, held.Documents);
        if (options.OnConflict != OnConflict.Fail || held.Edited == 0)
            return null;
        var edited = await catalog.GetEditedPagesAsync(site.Address, space, cancel).ConfigureAwait(false);
        var changed = survey.Changed.ToList();
        // The versions of pages that are read anyway are in no survey; those of the few that were edited here matter now.
        var unseen = survey.Again.Where(edited.ContainsKey).ToList();
        if (unseen.Count > 0)
            await foreach (var page in site.LocatePagesAsync(unseen, cancel).ConfigureAwait(false))
                changed.Add(page);
        var titles = changed.Where(page => edited.TryGetValue(page.Id, out var before) && page.Version > before.PageVersion).Select(page => page.Title).Distinct().ToList();
        return titles.Count > 0 ? new EditConflictException(space.Key, titles) : null;
    }

    /// <summary>Whether so many documents going to the trash at once look like a mistake.</summary>
    /// <param name="gone">How many.</param>
    /// <param name="documents">Of how many.</param>
    /// <param name="options">What is allowed.</param>
    public static bool IsTooMuch(int gone, int documents, ImportOptions options) =>
        gone > FewGone && gone * GoneShare > documents && !options.AllowMassRemoval;

    private CatalogIsSourceException? FindRefusal(Space space, CatalogSpace? held) =>
        held is { SourceOfTruth: SourceOfTruth.Catalog, Documents: > 0 } && !options.Force ? new CatalogIsSourceException(space.Key) : null;

    private static List<PlannedPage> Planned(IEnumerable<Page> pages) => [.. pages.Select(page => new PlannedPage(page.Id, page.Title))];
}
