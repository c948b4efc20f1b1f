using ConfluenceOps.Http;
using ConfluenceOps.Sites.Content;
using ConfluenceOps.Sites.DataCenter.Wire;
using Flurl;

namespace ConfluenceOps.Sites.DataCenter.Content;

/// <summary>Makes spaces at a site of Confluence Data Center; pages are copied by people alone.</summary>
internal sealed class DataCenterContentChanges(HttpSession session, DataCenterAddress address) : IContentChanges
{
    public async Task<Space> CreateSpaceAsync(NewSpace space, CancellationToken cancel)
    {
        await session.ChangeAsync(
            HttpMethod.Post, new Url(space.IsPrivate ? "rest/api/space/_private" : "rest/api/space"), $"make the space {space.Key}",
            WireNewSpace.Of(space), DataCenterJson.Default.WireNewSpace, DataCenterJson.Default.WireSpace, cancel).ConfigureAwait(false);
        var made = await session.GetAsync(
            new Url($"rest/api/space/{Uri.EscapeDataString(space.Key)}?expand=description.plain,homepage"), $"read the space {space.Key}", DataCenterJson.Default.WireSpace, cancel).ConfigureAwait(false);
        return made.ToSpace(address);
    }

    public Task<IReadOnlyList<Page>> CopyPageAsync(PageCopy copy, IProgress<CopyProgress>? progress, CancellationToken cancel) =>
        throw new NotOnDataCenterException("copy pages through an interface", "Copy the page in the browser, where its children can come along.");
}
