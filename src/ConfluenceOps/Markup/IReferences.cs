namespace ConfluenceOps.Markup;

/// <summary>What a body refers to and cannot say itself: names of people, addresses of pages and files.</summary>
/// <remarks>Called while a body is converted, possibly from several threads; answers from memory only.</remarks>
public interface IReferences
{
    /// <summary>The name of an account, user key or user name; null when unknown.</summary>
    string? UserName(string id);

    /// <summary>The address of a page or blog post.</summary>
    /// <param name="spaceKey">The key of its space; null for the space of the body itself.</param>
    /// <param name="title">Its title; null for the page of the body itself.</param>
    string? PageUrl(string? spaceKey, string? title);

    /// <summary>The address of a space; null when it has none.</summary>
    string? SpaceUrl(string spaceKey);

    /// <summary>The address of a file.</summary>
    /// <param name="spaceKey">The key of the space of the page that holds it; null for the space of the body itself.</param>
    /// <param name="pageTitle">The title of the page that holds it; null for the page of the body itself.</param>
    /// <param name="fileName">The file's name.</param>
    string? AttachmentUrl(string? spaceKey, string? pageTitle, string fileName);
}
