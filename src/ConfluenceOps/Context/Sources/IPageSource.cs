using ConfluenceOps.Context.Audiences;
using ConfluenceOps.Links;
using ConfluenceOps.Sites;

namespace ConfluenceOps.Context.Sources;

/// <summary>Where the pages that links name are read. What is not there, or may not be seen, is left out of each answer; which of both it is nobody tells.</summary>
internal interface IPageSource
{
    /// <summary>What links lead to here, in words: <c>acme.atlassian.net</c>.</summary>
    string Name { get; }

    /// <summary>Whether a link leads here. Whatever leads elsewhere is never asked for.</summary>
    bool Has(ConfluenceLink link);

    /// <summary>Pages by id.</summary>
    Task<IReadOnlyList<SourcePage>> ReadAsync(IReadOnlyList<string> ids, CancellationToken cancel);

    /// <summary>The ids of pages that are known by space and title.</summary>
    Task<IReadOnlyDictionary<PageName, string>> FindAsync(IReadOnlyCollection<PageName> names, CancellationToken cancel);

    /// <summary>The ids of the pages that spaces open with, by the keys of the spaces.</summary>
    Task<IReadOnlyDictionary<string, string>> FindHomesAsync(IReadOnlyCollection<string> spaces, CancellationToken cancel);

    /// <summary>The ids of the pages right below something.</summary>
    Task<IReadOnlyList<string>> ListBelowAsync(string id, LinkKind kind, CancellationToken cancel);

    /// <summary>Comments by id.</summary>
    /// <param name="ids">The comments.</param>
    /// <param name="on">The pages that they are on.</param>
    /// <param name="cancel">Gives up.</param>
    Task<IReadOnlyDictionary<string, SourceComment>> ReadCommentsAsync(IReadOnlyCollection<string> ids, IReadOnlyList<SourcePage> on, CancellationToken cancel);

    /// <summary>Who may see pages, and whether an audience may.</summary>
    Task<IPageReaders> FindReadersAsync(IReadOnlyList<string> ids, ContextAudience audience, CancellationToken cancel);
}
