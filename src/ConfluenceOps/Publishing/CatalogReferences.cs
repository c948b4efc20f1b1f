using ConfluenceOps.Documents;
using ConfluenceOps.Markup;
using ConfluenceOps.Sites;

namespace ConfluenceOps.Publishing;

/// <summary>What a document's body refers to: documents of the catalog where they are there, else the site.</summary>
internal sealed class CatalogReferences(ICatalogView view, DocumentContent content, IAddresses addresses) : IReferences
{
    /// <summary>Pages that stand deeper are listed at this level: nobody can read deeper lists, and no writer need nest them.</summary>
    private const int DeepestLevel = 30;

    private readonly DocumentName _self = content.Document;
    private readonly string _site = content.Site;
    private readonly SiteLinks _links = new(new Uri(content.Site));
    private readonly SiteAddress _address = new(view, content.Site);

    public string? UserName(string id) => view.GetPersonName(_site, id);

    public string? PageUrl(string? spaceKey, string? title) =>
        Find(spaceKey, title) is { } document ? UrlOf(document) : _links.ToPage(spaceKey ?? _self.Space, title!);

    public string? PageUrl(string pageId) =>
        view.FindPage(_site, pageId) is { } document ? UrlOf(document) : _links.ToPage(pageId);

    public string? SpaceUrl(string spaceKey) => _links.ToSpace(spaceKey);

    public string? FileUrl(FileReference file)
    {
        if (Find(file.SpaceKey, file.PageTitle) is not { } document)
            return _links.ToFile(file.SpaceKey ?? _self.Space, file.PageTitle!, file.FileName);
        var found = _address.FileOf(document, file.FileName);
        return (found is { } here ? addresses.OfFile(document, here.File) ?? here.File.File.Url.OriginalString : null)
            ?? (document.PageId is { } page ? _links.ToFile(page, file.FileName) : null);
    }

    public string? Redirect(string url)
    {
        if (_address.FindFile(url) is { } found && addresses.OfFile(found.Document, found.File) is { } file)
            return file;
        return _address.FindDocument(url, out var fragment) is { } document && addresses.OfDocument(document) is { } address
            ? address + fragment
            : null;
    }

    public string? IssueUrl(string key) => _links.ToIssue(key);

    public string? IssuesUrl(string query) => _links.ToIssues(query);

    public IncludedPage? Include(string? spaceKey, string title)
    {
        if (Find(spaceKey, title) is not { } document)
            return null;
        var included = view.GetContent(document.Id);
        return included.Source is { } source
            ? new IncludedPage(new Body(source.Unpack(), source.Format), new CatalogReferences(view, included, addresses))
            : null;
    }

    public IReadOnlyList<ListedPage>? PagesBelow(string? spaceKey, string? title, int depth)
    {
        var space = spaceKey ?? _self.Space;
        string? root = null;
        if (title is not "")
        {
            if (Find(spaceKey, title) is not { PageId: { } page })
                return null;
            root = page;
        }
        var listed = new List<ListedPage>();
        var seen = new HashSet<long>();
        // A stack of its own: a tree that a stranger made may be deeper than the thread's, and may be a circle.
        var open = new Stack<(DocumentName Page, int Level)>();
        Open(root, level: 0);
        while (open.TryPop(out var next))
        {
            if (!seen.Add(next.Page.Id))
                continue;
            listed.Add(ToListed(next.Page, Math.Min(next.Level, DeepestLevel)));
            if (next.Level + 1 < depth)
                Open(next.Page.PageId, next.Level + 1);
        }
        return listed;

        void Open(string? parent, int level)
        {
            foreach (var child in view.GetBelow(_site, space, parent).Reverse())
                open.Push((child, level));
        }
    }

    public IReadOnlyList<ListedPage>? PagesLabelled(IReadOnlyList<string> labels, bool all, IReadOnlyList<string> spaceKeys)
    {
        var spaces = spaceKeys.Count == 0 ? [_self.Space] : spaceKeys;
        return [.. view.GetLabelled(_site, spaces, labels, all).Select(document => ToListed(document, level: 0))];
    }

    public IReadOnlyList<string>? Files(string? spaceKey, string? title) =>
        Find(spaceKey, title) is { } document ? [.. view.GetFiles(document.Id).Select(file => file.File.FileName)] : null;

    private DocumentName? Find(string? spaceKey, string? title) =>
        title is null ? _self : view.FindTitle(_site, spaceKey ?? _self.Space, title);

    private ListedPage ToListed(DocumentName document, int level) => new(document.Space, document.Title, UrlOf(document) ?? "", level);

    private string? UrlOf(DocumentName document) => addresses.OfDocument(document) ?? document.Url?.OriginalString;
}
