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
    public async Task<IReadOnlyList<string>> ReadAsync(string id, ContentKind kind, CancellationToken cancel)
    {
        var route = kind == ContentKind.Page ? "pages" : "blogposts";
        return Names(await session.ListAsync(new Url($"api/v2/{route}/{id}/labels?limit=250"), what, WireJson.Default.ResultPageWireLabel, cancel).ConfigureAwait(false));
    }

    /// <summary>The labels of a page that were sent with it, and the rest of those that were cut.</summary>
    public async Task<IReadOnlyList<string>> ReadAsync(WireMetadata? sent, CancellationToken cancel) =>
        Names(await session.AllAsync(sent?.Labels, what, WireJson.Default.ResultPageWireLabel, cancel).ConfigureAwait(false));

    private static IReadOnlyList<string> Names(IReadOnlyList<WireLabel> labels) =>
        labels.Count == 0 ? [] : [.. labels.Where(label => label.Prefix is null or "global").Select(label => VisibleText.Of(label.Name))];
}
