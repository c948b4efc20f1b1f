using ConfluenceOps.Context.Audiences;
using ConfluenceOps.Links;

namespace ConfluenceOps.Context.Sources;

/// <summary>Where the pages that links name are read. What is not there, or may not be seen, is left out of each answer; which of both it is nobody tells.</summary>
/// <remarks>Pages have keys of the source's own making: a catalog may hold two sites, and sites give the same ids to different pages.</remarks>
internal interface IPageSource
{
    /// <summary>What links lead to here, in words: <c>acme.atlassian.net</c>.</summary>
    string Name { get; }

    /// <summary>Whether a link leads here. Whatever leads elsewhere is never asked for.</summary>
    bool Has(ConfluenceLink link);

    /// <summary>The key of what a link that leads here names by its id; null where it gives none.</summary>
    string? KeyOf(ConfluenceLink link);

    /// <summary>The keys of the pages that links without an id lead to: by space and title, or as that with which a space opens.</summary>
    Task<IReadOnlyDictionary<ConfluenceLink, string>> FindAsync(IReadOnlyCollection<ConfluenceLink> links, CancellationToken cancel);

    /// <summary>The keys of the pages right below something.</summary>
    Task<IReadOnlyList<string>> ListBelowAsync(string key, LinkKind kind, CancellationToken cancel);

    /// <summary>Pages by key.</summary>
    Task<IReadOnlyList<SourcePage>> ReadAsync(IReadOnlyList<string> keys, CancellationToken cancel);

    /// <summary>Comments by id.</summary>
    /// <param name="ids">The comments.</param>
    /// <param name="on">The pages that they are on.</param>
    /// <param name="cancel">Gives up.</param>
    Task<IReadOnlyDictionary<string, SourceComment>> ReadCommentsAsync(IReadOnlyCollection<string> ids, IReadOnlyList<SourcePage> on, CancellationToken cancel);

    /// <summary>Who may see pages, by key, and whether an audience may.</summary>
    Task<IPageReaders> FindReadersAsync(IReadOnlyList<string> keys, ContextAudience audience, CancellationToken cancel);
}
