using ConfluenceOps.Sites;
using ConfluenceOps.Markup;

namespace ConfluenceOps.Imports;

/// <summary>What a body refers to, as its site knows it.</summary>
internal sealed class SiteReferences(BodyPlace place, Func<string, string?> nameOf) : IReferences
{
    private readonly SiteLinks _links = new(place.Site);

    /// <summary>Set for a text that the catalog keeps: whoever reads it has the other pages at hand.</summary>
    public bool IsDraft { get; init; }

    public string? UserName(string id) => nameOf(id);

    public string? PageUrl(string? spaceKey, string? title) =>
        title is null ? place.Url.OriginalString : _links.ToPage(spaceKey ?? place.SpaceKey, title);

    public string? PageUrl(string pageId) => _links.ToPage(pageId);

    public string? SpaceUrl(string spaceKey) => _links.ToSpace(spaceKey);

    public string? FileUrl(FileReference file) => file.PageTitle is null
        ? _links.ToFile(place.PageId, file.FileName)
        : _links.ToFile(file.SpaceKey ?? place.SpaceKey, file.PageTitle, file.FileName);

    public string? IssueUrl(string key) => _links.ToIssue(key);

    public string? IssuesUrl(string query) => _links.ToIssues(query);
}
