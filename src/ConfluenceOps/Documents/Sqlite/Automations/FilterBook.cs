using System.Collections.Concurrent;
using ConfluenceOps.Documents.Filters;

namespace ConfluenceOps.Documents.Sqlite.Automations;

/// <summary>The filters of automations, each understood once and not again for each batch of an import.</summary>
internal sealed class FilterBook
{
    private readonly ConcurrentDictionary<string, DocumentFilter> _filters = new(StringComparer.Ordinal);

    /// <exception cref="FilterException">The text is no filter.</exception>
    public DocumentFilter? Find(string? text) => text is null ? null : _filters.GetOrAdd(text, DocumentFilter.Parse);
}
