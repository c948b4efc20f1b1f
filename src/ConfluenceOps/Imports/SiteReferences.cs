using ConfluenceOps.Markup;
using ConfluenceOps.Sites;

namespace ConfluenceOps.Imports;

/// <summary>What the body of a page refers to, as its site knows it.</summary>
internal sealed class SiteReferences(Uri site, Page page, People people) : IReferences
{
    public string? UserName(string id) => people.NameOf(id);

    // By title and not by id: the target may not have been read yet, and the site leads from the title to the page.
    public string? PageUrl(string? spaceKey, string? title) => title is null
        ? page.Url.AbsoluteUri
        : $"{site}display/{Escape(spaceKey ?? page.Space)}/{Escape(title)}";

    public string? SpaceUrl(string spaceKey) => $"{site}spaces/{Escape(spaceKey)}";

    public string? PageUrl(string pageId) => $"{site}pages/viewpage.action?pageId={Escape(pageId)}";

    public string? FileUrl(FileReference file) => file.PageTitle is null
        ? $"{site}download/attachments/{page.Id}/{Escape(file.FileName)}"
        : $"{PageUrl(file.SpaceKey, file.PageTitle)}?preview={Escape(file.FileName)}";

    private static string Escape(string part) => Uri.EscapeDataString(part);
}
