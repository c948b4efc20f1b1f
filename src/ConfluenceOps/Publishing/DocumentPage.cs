using ConfluenceOps.Documents;
using ConfluenceOps.Markup;

namespace ConfluenceOps.Publishing;

/// <summary>A document as a file of its own: what is known of it as front matter, its text, its comments.</summary>
internal static class DocumentPage
{
    public static string Write(ICatalogView view, Document document, MarkdownFlavor flavor, bool withComments, IAddresses addresses)
    {
        var conversion = DocumentRenderer.Render(view, view.GetContent(document.Id), flavor, addresses);
        var own = Describe(document).Where(pair => pair.Value is not null).ToList();
        var taken = own.Select(pair => pair.Key).ToHashSet(StringComparer.Ordinal);
        // A property that is called like one of ours is still the page's.
        var others = conversion.Properties.Select(
            pair => new KeyValuePair<string, object?>(taken.Contains(pair.Key) ? $"page {pair.Key}" : pair.Key, pair.Value));
        var comments = withComments ? CommentSection.Write(view.GetComments(document.Id), flavor) : "";
        return Join(FrontMatter.Write([.. own, .. others]), conversion.Text) + comments;
    }

    /// <summary>A text that somebody gave front matter of its own has one, not two.</summary>
    private static string Join(string front, string text)
    {
        const string Fence = "---\n";
        var (written, rest) = FrontMatter.Split(text);
        return written.StartsWith(Fence, StringComparison.Ordinal) ? front[..^Fence.Length] + written[Fence.Length..] + rest : $"{front}\n{text}";
    }

    private static IEnumerable<KeyValuePair<string, object?>> Describe(Document document) =>
    [
        new("id", document.Id),
        new("title", document.Title),
        new("space", document.Space),
        new("version", document.Version),
        new("author", document.Author),
        new("created", document.Created),
        new("modified", document.Modified),
        new("labels", document.Tags.Count == 0 ? null : document.Tags),
        new("page", document.PageId),
        new("page-version", document.PageVersion),
        new("source", document.Url?.OriginalString),
    ];
}
