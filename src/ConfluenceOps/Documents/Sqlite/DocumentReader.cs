using System.Runtime.CompilerServices;
using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ConfluenceOps.Documents.Sqlite;

/// <summary>Reads documents with what hangs on them.</summary>
internal static class DocumentReader
{
    private const int AtOnce = 200;

    /// <summary>The properties that <see cref="ReadBriefly"/> reads.</summary>
    public static readonly IReadOnlySet<string> Brief = new HashSet<string>(StringComparer.Ordinal)
    {
        nameof(Document.Id), nameof(Document.Title), nameof(Document.Space), nameof(Document.Kind), nameof(Document.PageId), nameof(Document.Source),
    };

    /// <summary>All that match. Between portions nothing is held open, so a caller may write while it reads, for as long as it likes.</summary>
    public static async IAsyncEnumerable<Document> ListAsync(
        Database database, DocumentQuery query, [EnumeratorCancellation] CancellationToken cancel)
    {
        var outline = await database.ReadAsync(connection => Outline.Read(connection, query), cancel).ConfigureAwait(false);
        foreach (var ids in outline.Ids.Chunk(AtOnce))
        {
            var documents = await database.ReadAsync(connection => Load(connection, outline, ids), cancel).ConfigureAwait(false);
            foreach (var document in documents)
            {
                cancel.ThrowIfCancellationRequested();
                yield return document;
            }
        }
    }

    /// <summary>One document.</summary>
    /// <exception cref="DocumentNotFoundException">There is no such document.</exception>
    public static Document Get(SqliteConnection connection, long id)
    {
        var outline = Outline.Read(connection, new DocumentQuery { Ids = [id] });
        return outline.Ids.Count == 0 ? throw new DocumentNotFoundException(id) : Load(connection, outline, outline.Ids)[0];
    }

    /// <summary>Documents by number, as many as a batch has, with nothing of what hangs on them. Those that are in the trash come too.</summary>
    public static IReadOnlyList<Document> Read(SqliteConnection connection, string ids) =>
        [.. connection.Query<DocumentRow>(Statement.DocumentRows, new { ids }).Select(row => row.ToDocument())];

    /// <summary>Of documents by number what <see cref="Brief"/> names, and nothing else.</summary>
    public static IReadOnlyList<Document> ReadBriefly(SqliteConnection connection, string ids) =>
        [.. connection.Query<DocumentRow>(Statement.DocumentsInBrief, new { ids }).Select(row => row.ToDocument())];

    /// <summary>The tags of documents.</summary>
    public static Func<long, IReadOnlyList<string>> ReadTags(SqliteConnection connection, string ids)
    {
        var tags = connection.Query<TagRow>(Statement.DocumentTags, new { ids }).ToLookup(row => row.DocumentId, row => row.Tag);
        return id => EachOnce(tags[id]);
    }

    /// <summary>The names of the collections that documents are in.</summary>
    public static Func<long, IReadOnlyList<string>> ReadCollections(SqliteConnection connection, string ids)
    {
        var collections = connection.Query<(long Document, string Name)>(Statement.DocumentCollections, new { ids }).ToLookup(row => row.Document, row => row.Name);
        return id => [.. collections[id]];
    }

    private static List<Document> Load(SqliteConnection connection, Outline outline, IReadOnlyList<long> ids)
    {
        using var results = connection.QueryMultiple(Statement.Documents, new { ids = JsonSerializer.Serialize(ids) });
        var documents = results.Read<DocumentRow>().ToDictionary(row => row.Id);
        var tags = results.Read<TagRow>().ToLookup(row => row.DocumentId, row => row.Tag);
        var restrictions = results.Read<RestrictionRow>().ToLookup(row => row.DocumentId);
        var attachments = results.Read<AttachmentRow>().ToLookup(row => row.DocumentId, row => row.ToAttachment());
        var collections = results.Read<(long Document, string Name)>().ToLookup(row => row.Document, row => row.Name);
        // What a person gets is made a List: of what a compiler makes of brackets, scripts cannot take the first.
        return
        [
            .. ids.Where(documents.ContainsKey).Select(id => documents[id].ToDocument() with
            {
                Ancestors = outline.AncestorsOf(id),
                Collections = collections[id].ToList(),
                Tags = EachOnce(tags[id]),
                Restrictions = RestrictionRow.Gather(restrictions[id]),
                Attachments = attachments[id].ToList(),
            }),
        ];
    }

    // A label of the page may have been put on here as well.
    private static IReadOnlyList<string> EachOnce(IEnumerable<string> tags) => tags.Distinct(StringComparer.OrdinalIgnoreCase).ToList();
}
