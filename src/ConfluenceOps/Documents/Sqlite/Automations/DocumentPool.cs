using System.Text.Json;
using ConfluenceOps.Documents.Filters;
using Microsoft.Data.Sqlite;

namespace ConfluenceOps.Documents.Sqlite.Automations;

/// <summary>Documents among which several automations choose one after the other.</summary>
/// <remarks>Of each document only what filters look at is read: an import waits for it. It is read once, and again where an automation has changed it.</remarks>
internal sealed class DocumentPool(SqliteConnection connection, IReadOnlyList<long> ids)
{
    /// <summary>What hangs on documents, and is read apart from them.</summary>
    private static readonly string[] Hanging = [nameof(Document.Tags), nameof(Document.Collections), nameof(Document.Ancestors)];

    private readonly string _ids = JsonSerializer.Serialize(ids);
    private IReadOnlyList<Document>? _documents;
    private bool _isBrief;
    private bool _hasTags;
    private bool _hasCollections;
    private bool _hasAncestors;
    private bool _isChanged;

    public int Count => ids.Count;

    /// <summary>The documents that a filter means; without one all of them, which need not be read for that.</summary>
    /// <exception cref="FilterTooSlowException">A pattern takes forever on one of them.</exception>
    public IReadOnlyList<long> Choose(DocumentFilter? filter) =>
        filter is null ? ids : [.. Read(filter).Where(filter.Matches).Select(document => document.Id)];

    /// <summary>Notes that an automation has changed some of them.</summary>
    public void Change() => (_hasTags, _hasCollections, _isChanged) = (false, false, true);

    private IReadOnlyList<Document> Read(DocumentFilter filter)
    {
        var isBrief = filter.Properties.All(property => DocumentReader.Brief.Contains(property) || Hanging.Contains(property));
        // Of what a document is by itself automations change nothing else.
        if (_documents is null || (_isBrief && !isBrief) || (_isChanged && filter.Properties.Contains(nameof(Document.ReadOnly))))
        {
            _documents = isBrief ? DocumentReader.ReadBriefly(connection, _ids) : DocumentReader.Read(connection, _ids);
            _isBrief = isBrief;
            _hasTags = _hasCollections = _hasAncestors = _isChanged = false;
        }

        if (!_hasTags && filter.Properties.Contains(nameof(Document.Tags)))
        {
            Complete(DocumentReader.ReadTags(connection, _ids), (document, tags) => document with { Tags = tags });
            _hasTags = true;
        }

        if (!_hasCollections && filter.Properties.Contains(nameof(Document.Collections)))
        {
            Complete(DocumentReader.ReadCollections(connection, _ids), (document, collections) => document with { Collections = collections });
            _hasCollections = true;
        }

        if (!_hasAncestors && filter.Properties.Contains(nameof(Document.Ancestors)))
        {
            Complete(Outline.Read(connection, new DocumentQuery { Ids = ids }).AncestorsOf, (document, ancestors) => document with { Ancestors = ancestors });
            _hasAncestors = true;
        }

        return _documents;
    }

    private void Complete(Func<long, IReadOnlyList<string>> read, Func<Document, IReadOnlyList<string>, Document> put) =>
        _documents = [.. _documents!.Select(document => put(document, read(document.Id)))];
}
