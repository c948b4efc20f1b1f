using ConfluenceOps.Http;
using ConfluenceOps.Sites.Access;
using ConfluenceOps.Sites.Content;
using ConfluenceOps.Sites.Scopes;

namespace ConfluenceOps.Sites;

/// <summary>A Confluence that has been connected to: Cloud, Data Center, or an export read as if it were one.</summary>
/// <remarks>
/// Lists stream: no more is asked of the server than the caller takes, a page of results ahead at most.
/// An unknown id or key is not in the answer; whoever asked compares.
/// </remarks>
public interface ISite : IDisposable
{
    /// <summary>Where browsers and links find the site, with a slash at the end: <c>https://acme.atlassian.net/wiki/</c>.</summary>
    Uri Address { get; }

    /// <summary>How many requests were sent so far, retries included.</summary>
    long RequestCount { get; }

    /// <summary>What the site was asked for so far, and what it said of its limit.</summary>
    RequestMeter Meter { get; }

    /// <summary>The newest requests, oldest first, with nothing in them that anybody named.</summary>
    IReadOnlyList<SentRequest> RecentRequests { get; }

    /// <summary>Which Confluence it is.</summary>
    SiteKind Kind { get; }

    /// <summary>Who may do what here.</summary>
    ISiteAccess Access { get; }

    /// <summary>Changes who may do what here.</summary>
    IAccessChanges AccessChanges { get; }

    /// <summary>What changed in a space; null for an export, in which nothing changes.</summary>
    ISpaceNews? News { get; }

    /// <summary>Makes spaces and pages here.</summary>
    IContentChanges ContentChanges { get; }

    /// <summary>Who is connected.</summary>
    Task<User> GetCurrentUserAsync(CancellationToken cancel);

    /// <summary>The spaces that the account can see, in the order of their keys.</summary>
    IAsyncEnumerable<Space> GetSpacesAsync(SpaceQuery query, CancellationToken cancel);

    /// <summary>The current pages and blog posts of a space, oldest first; with bodies in a format when one is asked for.</summary>
    IAsyncEnumerable<Page> GetPagesAsync(Space space, BodyFormat? body, CancellationToken cancel);

    /// <summary>Pages and blog posts by id, in no particular order; those that the account cannot see are left out.</summary>
    IAsyncEnumerable<Page> GetPagesAsync(IReadOnlyList<string> ids, BodyFormat? body, CancellationToken cancel);

    /// <summary>Pages and blog posts by id wherever they are: archived, in the trash, in another space. Those that the account cannot see are left out.</summary>
    IAsyncEnumerable<Page> LocatePagesAsync(IReadOnlyCollection<string> ids, CancellationToken cancel);

    /// <summary>The current pages of a space that bear a title, capitals aside.</summary>
    IAsyncEnumerable<Page> FindPagesAsync(Space space, string title, CancellationToken cancel);

    /// <summary>The ids of pages and blog posts that are known by space and title, capitals aside; those that the account cannot see are left out.</summary>
    Task<IReadOnlyDictionary<PageName, string>> FindPagesAsync(IReadOnlyCollection<PageName> names, CancellationToken cancel);

    /// <summary>The ids of the pages right below something in a page tree, in their order. Empty where the account cannot see it.</summary>
    /// <param name="id">A page, folder, whiteboard or whatever else pages hang under.</param>
    /// <param name="type">What it is: <c>page</c>, <c>folder</c> …</param>
    /// <param name="cancel">Gives up.</param>
    Task<IReadOnlyList<string>> GetPagesBelowAsync(string id, string type, CancellationToken cancel);

    /// <summary>How many pages and blog posts a space has, as far as the site's search index knows: good for progress, not for decisions.</summary>
    /// <returns>Null when the site cannot say.</returns>
    Task<int?> CountPagesAsync(Space space, CancellationToken cancel);

    /// <summary>Everything in a space with all that hangs on it, as fast as the site allows, in batches and in no particular order.</summary>
    IAsyncEnumerable<IReadOnlyList<FullPage>> ReadSpaceAsync(Space space, CancellationToken cancel);

    /// <summary>All comments on the current pages and blog posts of a space, in no particular order.</summary>
    IAsyncEnumerable<Comment> GetCommentsAsync(Space space, CancellationToken cancel);

    /// <summary>Comments by id, in no particular order; those that the account cannot see are left out.</summary>
    IAsyncEnumerable<Comment> GetCommentsAsync(IReadOnlyCollection<string> ids, CancellationToken cancel);

    /// <summary>Opens a file on a page.</summary>
    /// <param name="file">The file.</param>
    /// <param name="start">How many bytes are here already, from an attempt before; 0 for none.</param>
    /// <param name="cancel">Ends the transfer.</param>
    /// <returns>The bytes; the caller closes them. Null when the site has lost the file, as exports do that were made without files.</returns>
    Task<FileContent?> OpenFileAsync(Attachment file, long start, CancellationToken cancel);

    /// <summary>Accounts by id; ids that the site does not know are left out.</summary>
    IAsyncEnumerable<User> GetUsersAsync(IReadOnlyList<string> accountIds, CancellationToken cancel);

    /// <summary>Accounts whose name matches.</summary>
    IAsyncEnumerable<User> FindUsersAsync(string name, CancellationToken cancel);

    /// <summary>The audit log, newest first.</summary>
    IAsyncEnumerable<AuditRecord> GetAuditRecordsAsync(AuditQuery query, CancellationToken cancel);

    /// <summary>Whether the token has some scopes. Empty where tokens have none and carry all rights of their account.</summary>
    Task<IReadOnlyList<ScopeCheck>> CheckScopesAsync(IReadOnlyList<SiteScope> scopes, CancellationToken cancel);
}
