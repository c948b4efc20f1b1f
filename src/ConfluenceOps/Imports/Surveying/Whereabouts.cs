using ConfluenceOps.Documents;
using ConfluenceOps.Sites;

namespace ConfluenceOps.Imports.Surveying;

/// <summary>Finds out what became of pages that a list has not given. That a page is missing does not mean that it was deleted.</summary>
internal sealed class Whereabouts(ISite site, Space space)
{
    /// <summary>Sorts pages that a list has not given: those that are there after all, and those that are gone.</summary>
    public async Task SortAsync(IReadOnlyDictionary<string, KnownPage> missed, PageSorting sorting, CancellationToken cancel)
    {
        var left = new Dictionary<string, KnownPage>(missed, StringComparer.Ordinal);
        await LocateAsync().ConfigureAwait(false);
        if (site.News is null)
        {
            // An export holds what its maker could see; what is not in it may well be on the site.
            return;
        }
        // A row can get lost once. A page that three answers leave out is one that the account cannot see.
        if (left.Count > 0)
            await LocateAsync().ConfigureAwait(false);
        foreach (var (id, page) in left)
            sorting.Gone[id] = new GonePage(page.Title, GoneReason.NotVisible);

        async Task LocateAsync()
        {
            await foreach (var page in site.LocatePagesAsync([.. left.Keys], cancel).ConfigureAwait(false))
            {
                if (!left.Remove(page.Id, out var before))
                    continue;
                if (page.Status == "current" && page.SpaceId == space.Id)
                    sorting.Add(page with { Space = space.Key });
                else
                    sorting.Gone[page.Id] = new GonePage(before.Title, ReasonOf(page));
            }
        }
    }

    private GoneReason ReasonOf(Page page) => page.Status switch
    {
        "trashed" or "deleted" => GoneReason.Deleted,
        "archived" => GoneReason.Archived,
        "current" when page.SpaceId != space.Id => GoneReason.Moved,
        _ => GoneReason.NotVisible,
    };
}
