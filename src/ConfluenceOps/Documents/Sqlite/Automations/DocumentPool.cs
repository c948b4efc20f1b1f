using ConfluenceOps.Documents.Filters;
using Microsoft.Data.Sqlite;

namespace ConfluenceOps.Documents.Sqlite.Automations;

/// <summary>Documents among which several automations choose one after the other. They are read once, and again when one has changed what the next one looks at.</summary>
internal sealed class DocumentPool(SqliteConnection connection, IReadOnlyList<long> ids)
{
    private IReadOnlyList<Document> _documents = [];
    private bool _isRead;
    private bool _isChanged;
    private bool _hasAncestors;

    public int Count => ids.Count;

    /// <summary>The documents that a filter means; without one all of them, which need not be read for that.</summary>
    /// <exception cref="FilterTooSlowException">A pattern takes forever on one of them.</exception>
    public IReadOnlyList<long> Choose(DocumentFilter? filter)
    {
        if (filter is null)
            return ids;
        Read(filter);
        return [.. _documents.Where(filter.Matches).Select(document => document.Id)];
    }

    /// <summary>Notes that an automation has changed some of them.</summary>
    public void Change() => _isChanged = true;

    private void Read(DocumentFilter filter)
    {
        var needsAncestors = filter.LooksAt(nameof(Document.Ancestors)) && !_hasAncestors;
        // No automation changes any other property.
        var isStale = _isChanged && filter.LooksAt(nameof(Document.Tags), nameof(Document.Collections), nameof(Document.ReadOnly));
        if (_isRead && !needsAncestors && !isStale)
            return;
        _hasAncestors |= needsAncestors;
        _documents = DocumentReader.Load(connection, ids, _hasAncestors);
        (_isRead, _isChanged) = (true, false);
    }
}
