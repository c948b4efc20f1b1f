using ConfluenceOps.Http;
using ConfluenceOps.Sites.Cloud.Wire;
using Flurl;

namespace ConfluenceOps.Sites.Cloud;

/// <summary>Reads the global labels of pages: out of what a search has expanded, or page by page.</summary>
internal sealed class LabelReader(HttpSession session, string what)
{
    /// <summary>What a search has to expand.</summary>
    public const string Expansions = "metadata.labels";

    /// <summary>The labels of one page, asked for by themselves.</summary>
    public async Task<IReadOnlyList<string>> ReadAsync(string id, ContentKind kind, CancellationToken cancel) => Names(
        await session.ListAsync(new Url($"api/v2/{ContentLists.RouteOf(kind)}/{id}/labels?limit=250"), what, WireJson.Default.ResultPageWireLabel, cancel).ConfigureAwait(false));

    /// <summary>The labels of a page that were sent with it; asked for by themselves where their list was cut.</summary>
    /// <remarks>The next link of such a list leads into v1, which is gone for tokens of OAuth (facts.md, section 1.4).</remarks>
    public async Task<IReadOnlyList<string>> ReadAsync(WireContent page, CancellationToken cancel) => page.Metadata?.Labels switch
    {
        { IsCut: true } => await ReadAsync(page.Id, page.Kind, cancel).ConfigureAwait(false),
        var sent => Names(sent?.Results ?? []),
    };

    private static IReadOnlyList<string> Names(IReadOnlyList<WireLabel> labels) =>
        labels.Count == 0 ? [] : [.. labels.Where(label => label.Prefix is null or "global").Select(label => VisibleText.Of(label.Name))];
}
