using ConfluenceOps.Http;
using ConfluenceOps.Sites.Cloud.Wire;

namespace ConfluenceOps.Sites.Cloud;

/// <summary>Reads labels, restrictions and attachments of many pages.</summary>
internal sealed class DetailsReader(HttpSession session, CloudAddress address)
{
    private const string What = "read labels, restrictions and attachments";

    private readonly IdSearch _search = new(session, $"{LabelReader.Expansions},{RestrictionReader.Expansions},{AttachmentReader.Expansions}", What);
    private readonly LabelReader _labels = new(session, What);
    private readonly RestrictionReader _restrictions = new(session, What);
    private readonly AttachmentReader _attachments = new(session, address, What);

    /// <summary>What hangs on each page, by its id. Every page that was asked for is in the answer.</summary>
    public async Task<IReadOnlyDictionary<string, PageDetails>> ReadAsync(IReadOnlyList<WirePage> pages, ContentKind kind, CancellationToken cancel)
    {
        var found = new Dictionary<string, PageDetails>(pages.Count);
        await _search.ReadAsync(
            pages.Select(page => page.Id).ToArray(),
            async row => found[row.Id] = await CompleteAsync(row, cancel).ConfigureAwait(false),
            cancel).ConfigureAwait(false);
        foreach (var page in pages.Where(page => !found.ContainsKey(page.Id)))
            found[page.Id] = await ReadOneAsync(page.Id, kind, cancel).ConfigureAwait(false);
        return found;
    }

    private async Task<PageDetails> ReadOneAsync(string id, ContentKind kind, CancellationToken cancel) => new()
    {
        Labels = await _labels.ReadAsync(id, kind, cancel).ConfigureAwait(false),
        Restrictions = await _restrictions.ReadAsync(id, cancel).ConfigureAwait(false),
        Attachments = await _attachments.ReadAsync(id, kind, cancel).ConfigureAwait(false),
    };

    private async Task<PageDetails> CompleteAsync(WireContent row, CancellationToken cancel) => new()
    {
        Labels = await _labels.ReadAsync(row, cancel).ConfigureAwait(false),
        Restrictions = await _restrictions.ReadAsync(row.Id, row.Restrictions, cancel).ConfigureAwait(false),
        Attachments = await _attachments.ReadAsync(row, cancel).ConfigureAwait(false),
    };
}
