using ConfluenceOps.Http;
using ConfluenceOps.Sites.Cloud.Wire;
using Flurl;

namespace ConfluenceOps.Sites.Cloud;

/// <summary>Reads what is known of the files on pages: out of what a search has expanded, or page by page.</summary>
internal sealed class AttachmentReader(HttpSession session, CloudAddress address, string what)
{
    /// <summary>What a search has to expand.</summary>
    public const string Expansions = "children.attachment.version";

    /// <summary>The files on one page, asked for by themselves.</summary>
    public async Task<IReadOnlyList<Attachment>> ReadAsync(string id, ContentKind kind, CancellationToken cancel)
    {
        var list = new Url($"api/v2/{ContentLists.RouteOf(kind)}/{id}/attachments?status=current&limit=250");
        return Files(await session.ListAsync(list, what, WireJson.Default.ResultPageWireAttachment, cancel).ConfigureAwait(false));
    }

    /// <summary>The files on a page that were sent with it; asked for by themselves where their list was cut.</summary>
    /// <remarks>The next link of such a list leads into v1, which is gone for tokens of OAuth (facts.md, section 1.4).</remarks>
    public async Task<IReadOnlyList<Attachment>> ReadAsync(WireContent page, CancellationToken cancel) => page.Children?.Attachment switch
    {
        { IsCut: true } => await ReadAsync(page.Id, page.Kind, cancel).ConfigureAwait(false),
        var sent => Files(sent?.Results ?? []),
    };

    private IReadOnlyList<Attachment> Files(IReadOnlyList<WireAttachment> rows) =>
        rows.Count == 0 ? [] : [.. rows.Select(row => row.ToAttachment(address))];
}
