using ConfluenceOps.Http;
using ConfluenceOps.Sites.DataCenter.Wire;
using Flurl;

namespace ConfluenceOps.Sites.DataCenter;

/// <summary>What hangs on a page: as it was sent with it, and the rest of lists that were cut.</summary>
internal sealed class DetailsReader(HttpSession session, DataCenterAddress address)
{
    private const string What = "read labels, restrictions and attachments";
    private const int MostAtOnce = 200;

    private readonly RestrictionReader _restrictions = new(session);

    public async Task<FullPage> CompleteAsync(WireContent row, CancellationToken cancel) => new(row.ToPage(address), new PageDetails
    {
        Labels = await ReadLabelsAsync(row, cancel).ConfigureAwait(false),
        Restrictions = await _restrictions.CompleteAsync(row.Id!, row.Restrictions, cancel).ConfigureAwait(false),
        Attachments = await ReadAttachmentsAsync(row, cancel).ConfigureAwait(false),
    });

    public async Task<IReadOnlyList<string>> ReadLabelsAsync(WireContent row, CancellationToken cancel)
    {
        var labels = await session.CompleteAsync(
            row.Metadata?.Labels, () => new Url($"rest/api/content/{row.Id}/label?prefix=global"), MostAtOnce, What, DataCenterJson.Default.ResultPageWireLabel, cancel).ConfigureAwait(false);
        return labels.Count == 0 ? [] : [.. labels.Where(label => label.Prefix is null or "global").Select(label => VisibleText.Of(label.Name))];
    }

    private async Task<IReadOnlyList<Attachment>> ReadAttachmentsAsync(WireContent row, CancellationToken cancel)
    {
        var files = await session.CompleteAsync(
            row.Children?.Attachment, () => new Url($"rest/api/content/{row.Id}/child/attachment?expand=version"), MostAtOnce, What, DataCenterJson.Default.ResultPageWireContent, cancel).ConfigureAwait(false);
        return files.Count == 0 ? [] : [.. files.Select(file => file.ToAttachment(address))];
    }
}
