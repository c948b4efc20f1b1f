using ConfluenceOps.Http;
using ConfluenceOps.Http.Errors;
using ConfluenceOps.Sites.Cloud.Wire;
using ConfluenceOps.Sites.Content;
using Flurl;

namespace ConfluenceOps.Sites.Cloud.Content;

/// <summary>Makes spaces and pages at a site of Confluence Cloud: spaces by v2, copies by v1.</summary>
internal sealed class CloudContentChanges(HttpSession session, CloudAddress address) : IContentChanges
{
    public async Task<Space> CreateSpaceAsync(NewSpace space, CancellationToken cancel)
    {
        var what = $"make the space {space.Key}";
        try
        {
            await session.ChangeAsync(
                HttpMethod.Post, new Url("api/v2/spaces"), what, WireNewSpace.InV2(space), WireJson.Default.WireNewSpace, WireJson.Default.WireAnything, cancel).ConfigureAwait(false);
        }
        catch (NotFoundException)
        {
            // v2 makes spaces only where they give roles, and tells all others what it tells those who may not.
            await session.ChangeAsync(
                HttpMethod.Post, new Url(space.IsPrivate ? "rest/api/space/_private" : "rest/api/space"), what,
                WireNewSpace.InV1(space), WireJson.Default.WireNewSpace, WireJson.Default.WireAnything, cancel).ConfigureAwait(false);
        }
        var made = await session.GetAsync(
            new Url("api/v2/spaces").SetQueryParam("keys", space.Key).SetQueryParam("description-format", "plain"), $"read the space {space.Key}",
            WireJson.Default.ResultPageWireSpace, cancel).ConfigureAwait(false);
        return made.Results is [var row, ..] ? row.ToSpace(address) : throw new NotFoundException($"read the space {space.Key}, which it has just made");
    }

    public Task<IReadOnlyList<Page>> CopyPageAsync(PageCopy copy, IProgress<CopyProgress>? progress, CancellationToken cancel) =>
        copy.WithDescendants ? CopyTreeAsync(copy, progress, cancel) : CopyOneAsync(copy, cancel);

    private async Task<IReadOnlyList<Page>> CopyOneAsync(PageCopy copy, CancellationToken cancel)
    {
        var made = await session.ChangeAsync(
            HttpMethod.Post, new Url($"rest/api/content/{Uri.EscapeDataString(copy.Page.Id)}/copy"), What(copy),
            new WirePageCopy
            {
                Destination = PlaceOf(copy) is { } parent ? new WireDestination("parent_page", parent) : new WireDestination("space", copy.Space.Key),
                PageTitle = copy.TitlePrefix + copy.Page.Title,
                CopyPermissions = copy.WithRestrictions,
            },
            WireJson.Default.WirePageCopy, WireJson.Default.WireContent, cancel).ConfigureAwait(false);
        var pages = new List<Page>();
        await foreach (var (kind, row) in new ContentLists(session).ReadAsync([made.Id], body: null, cancel).ConfigureAwait(false))
            pages.Add(row.ToPage(kind, address));
        return pages;
    }

    private async Task<IReadOnlyList<Page>> CopyTreeAsync(PageCopy copy, IProgress<CopyProgress>? progress, CancellationToken cancel)
    {
        var parent = PlaceOf(copy) ?? throw new NoPlaceForCopyException(copy.Space.Key);
        var before = (await ReadPagesAsync(copy.Space, cancel).ConfigureAwait(false)).Select(page => page.Id).ToHashSet(StringComparer.Ordinal);
        var task = await session.ChangeAsync(
            HttpMethod.Post, new Url($"rest/api/content/{Uri.EscapeDataString(copy.Page.Id)}/pagehierarchy/copy"), What(copy),
            new WireTreeCopy
            {
                DestinationPageId = parent,
                TitleOptions = copy.TitlePrefix.Length > 0 ? new WireTitleOptions(copy.TitlePrefix) : null,
                CopyPermissions = copy.WithRestrictions,
            },
            WireJson.Default.WireTreeCopy, WireJson.Default.WireLongTask, cancel).ConfigureAwait(false);
        await new LongTasks(session).FollowAsync(task.Id, What(copy), progress, cancel).ConfigureAwait(false);
        // The task does not say which pages it made.
        var added = (await ReadPagesAsync(copy.Space, cancel).ConfigureAwait(false)).Where(page => !before.Contains(page.Id));
        return CopiedTree.In([.. added], parent, copy);
    }

    private async Task<List<Page>> ReadPagesAsync(Space space, CancellationToken cancel)
    {
        var pages = new List<Page>();
        await foreach (var (kind, row) in new ContentLists(session).ReadAsync(space, body: null, cancel).ConfigureAwait(false))
            pages.Add(row.ToPage(kind, address) with { Space = space.Key });
        return pages;
    }

    private static string? PlaceOf(PageCopy copy) => copy.Below?.Id ?? copy.Space.HomepageId;

    private static string What(PageCopy copy) => $"copy '{copy.Page.Title}' to {copy.Space.Key}";
}
