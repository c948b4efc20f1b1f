using ConfluenceOps.Markup;

namespace ConfluenceOps.Tests.Markup;

/// <summary>A site whose pages are known by title, each with its body, in the order in which they are given.</summary>
internal sealed class KnownPages(params (string Title, string Body)[] pages) : IReferences
{
    /// <summary>The page that is converted.</summary>
    public string? Here { get; init; }

    public string? PageUrl(string? spaceKey, string? title) =>
        title is null ? Here is null ? null : $"{Here}.md" : Array.Exists(pages, page => page.Title == title) ? $"{Uri.EscapeDataString(title)}.md" : null;

    public string? PageUrl(string pageId) => $"/pages/{pageId}";

    public string? IssueUrl(string key) => $"https://jira.example/browse/{key}";

    public string? IssuesUrl(string query) => $"https://jira.example/issues/?jql={Uri.EscapeDataString(query)}";

    public string? Redirect(string url) => url == "https://acme.example/wiki/x/abc" ? "Home.md" : null;

    public string? FileUrl(FileReference file) => $"files/{Uri.EscapeDataString(file.FileName)}";

    public IncludedPage? Include(string? spaceKey, string title) => Array.Find(pages, page => page.Title == title) is { Title: not null } found
        ? new IncludedPage(new Body(found.Body), new KnownPages(pages) { Here = title })
        : null;

    public IReadOnlyList<ListedPage>? PagesBelow(string? spaceKey, string? title, int depth) =>
        title == "unknown" ? null : [.. pages.Select((page, i) => new ListedPage("OPS", page.Title, PageUrl("OPS", page.Title)!, i % 3))];

    public IReadOnlyList<ListedPage>? PagesLabelled(IReadOnlyList<string> labels, bool all, IReadOnlyList<string> spaceKeys) =>
        labels.Contains("unknown") ? null : [.. pages.Select(page => new ListedPage("OPS", page.Title, PageUrl("OPS", page.Title)!, 0))];

    public IReadOnlyList<string>? Files(string? spaceKey, string? title) => title == "unknown" ? null : ["a b.pdf", "c.png"];
}
