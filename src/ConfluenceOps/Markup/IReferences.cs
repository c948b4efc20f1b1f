namespace ConfluenceOps.Markup;

/// <summary>What a body refers to and cannot say itself: names of people, addresses of pages and files, what other pages hold.</summary>
/// <remarks>
/// Called while a body is converted, possibly from several threads; answers from memory or from the catalog, never from a site.
/// Whatever is not known is null: a body is converted as well without it.
/// </remarks>
public interface IReferences
{
    /// <summary>Whether this is a draft: parts of other pages that are not known now will be asked for again when the text is read, and so are not lost.</summary>
    bool IsDraft => false;

    /// <summary>The name of an account, user key or user name.</summary>
    string? UserName(string id) => null;

    /// <summary>The address of a page or blog post.</summary>
    /// <param name="spaceKey">The key of its space; null for the space of the body itself.</param>
    /// <param name="title">Its title; null for the page of the body itself.</param>
    string? PageUrl(string? spaceKey, string? title) => null;

    /// <summary>The address of a page by its id.</summary>
    string? PageUrl(string pageId) => null;

    /// <summary>The address of a space.</summary>
    string? SpaceUrl(string spaceKey) => null;

    /// <summary>The address of a file.</summary>
    string? FileUrl(FileReference file) => null;

    /// <summary>A better address than one that a body spells out, such as a document's for a page's; null when there is none.</summary>
    string? Redirect(string url) => null;

    /// <summary>The address of a Jira issue.</summary>
    string? IssueUrl(string key) => null;

    /// <summary>The address of the Jira issues that a query in JQL finds.</summary>
    string? IssuesUrl(string query) => null;

    /// <summary>What another page holds, to be shown as a part of this one.</summary>
    IncludedPage? Include(string? spaceKey, string title) => null;

    /// <summary>The pages below a page, each before those below it.</summary>
    /// <param name="spaceKey">The key of its space; null for the space of the body itself.</param>
    /// <param name="title">Its title; null for the page of the body itself; empty for the top of the space.</param>
    /// <param name="depth">How many levels of them.</param>
    IReadOnlyList<ListedPage>? PagesBelow(string? spaceKey, string? title, int depth) => null;

    /// <summary>The pages with labels, in the order of their titles.</summary>
    /// <param name="labels">Labels.</param>
    /// <param name="all">Whether a page must have all of them, or any.</param>
    /// <param name="spaceKeys">The keys of the spaces to look in; empty for the space of the body itself.</param>
    IReadOnlyList<ListedPage>? PagesLabelled(IReadOnlyList<string> labels, bool all, IReadOnlyList<string> spaceKeys) => null;

    /// <summary>The names of the files on a page.</summary>
    IReadOnlyList<string>? Files(string? spaceKey, string? title) => null;
}

/// <summary>A page that is shown as a part of another one.</summary>
/// <param name="Body">What it holds.</param>
/// <param name="References">What it refers to, seen from its own place.</param>
public sealed record IncludedPage(Body Body, IReferences References);

/// <summary>A page in a list of pages.</summary>
/// <param name="SpaceKey">The key of its space.</param>
/// <param name="Title">Its title.</param>
/// <param name="Url">Its address.</param>
/// <param name="Level">How deep it stands in the list, from 0.</param>
public sealed record ListedPage(string SpaceKey, string Title, string Url, int Level);
