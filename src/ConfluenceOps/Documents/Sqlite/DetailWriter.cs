using ConfluenceOps.Sites;
using Microsoft.Data.Sqlite;

namespace ConfluenceOps.Documents.Sqlite;

/// <summary>Keeps what hangs on a page: labels, restrictions, files.</summary>
internal sealed class DetailWriter(SqliteConnection connection) : IDisposable
{
    private readonly PreparedStatement _clearTags = new(connection, Statement.ClearTags);
    private readonly PreparedStatement _clearRestrictions = new(connection, Statement.ClearRestrictions);
    private readonly PreparedStatement _clearAttachments = new(connection, Statement.ClearAttachments);
    private readonly PreparedStatement _insertTag = new(connection, Statement.InsertTag);
    private readonly PreparedStatement _insertRestriction = new(connection, Statement.InsertRestriction);
    private readonly PreparedStatement _insertAttachment = new(connection, Statement.InsertAttachment);

    public void Clear(long document)
    {
        foreach (var clear in (ReadOnlySpan<PreparedStatement>)[_clearTags, _clearRestrictions, _clearAttachments])
            clear.Execute(("@document", document));
    }

    public void Add(long document, PageDetails details)
    {
        var position = 0;
        foreach (var label in details.Labels)
            _insertTag.Execute(("@document", document), ("@position", position++), ("@tag", label));
        foreach (var restriction in details.Restrictions)
        {
            foreach (var principal in restriction.Allowed)
            {
                _insertRestriction.Execute(
                    ("@document", document), ("@position", position++), ("@operation", (int)restriction.Operation),
                    ("@principalKind", (int)principal.Kind), ("@principal", principal.Id), ("@name", principal.Name));
            }
        }

        foreach (var file in details.Attachments)
        {
            _insertAttachment.Execute(
                ("@document", document), ("@position", position++), ("@attachment", file.Id), ("@fileName", file.FileName),
                ("@mediaType", file.MediaType), ("@size", file.Size), ("@version", file.Version),
                ("@modified", file.Modified is { } modified ? Moment.Store(modified) : null), ("@comment", file.Comment),
                ("@url", file.Url.OriginalString));
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var statement in (ReadOnlySpan<PreparedStatement>)[_clearTags, _clearRestrictions, _clearAttachments, _insertTag, _insertRestriction, _insertAttachment])
            statement.Dispose();
    }
}
