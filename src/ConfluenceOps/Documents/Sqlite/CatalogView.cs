using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ConfluenceOps.Documents.Sqlite;

/// <summary>Answers questions over one connection, inside the caller's transaction.</summary>
internal sealed class CatalogView(SqliteConnection connection) : ICatalogView
{
    public DocumentContent GetContent(long id) =>
        connection.QuerySingleOrDefault<ContentRow>(Statement.DocumentContent, new { id })?.ToContent() ?? throw new DocumentNotFoundException(id);

    public DocumentName? FindDocument(long id) =>
        connection.QuerySingleOrDefault<NameRow>(Statement.DocumentById, new { id })?.ToName();

    public DocumentName? FindPage(string site, string pageId) =>
        connection.QueryFirstOrDefault<NameRow>(Statement.DocumentByPage, new { site, page = pageId })?.ToName();

    public DocumentName? FindTitle(string site, string space, string title) =>
        connection.QueryFirstOrDefault<NameRow>(Statement.DocumentByTitle, new { site, space, title })?.ToName();

    public IReadOnlyList<DocumentName> GetBelow(string site, string space, string? pageId) =>
        [.. connection.Query<NameRow>(pageId is null ? Statement.DocumentsAtTop : Statement.DocumentsBelow, new { site, space, page = pageId }).Select(row => row.ToName())];

    public IReadOnlyList<DocumentName> GetLabelled(string site, IReadOnlyList<string> spaces, IReadOnlyList<string> labels, bool all) =>
    [
        .. connection.Query<NameRow>(Statement.DocumentsLabelled, new
        {
            site,
            spaces = JsonSerializer.Serialize(spaces),
            labels = JsonSerializer.Serialize(labels.Select(label => label.ToLowerInvariant())),
            all,
        }).Select(row => row.ToName()),
    ];

    public IReadOnlyList<DocumentFile> GetFiles(long id) =>
    [
        .. connection.Query<AttachmentRow>(Statement.FilesOfDocument, new { id })
            .Select(row => new DocumentFile(row.ToAttachment(), row.StoredAs)),
    ];

    public IReadOnlyList<DocumentComment> GetComments(long id) => CommentShelf.List(connection, id);

    public string? GetPersonName(string site, string id) =>
        connection.QuerySingleOrDefault<string>(Statement.PersonName, new { site, id });

    private class NameRow
    {
        public long Id { get; init; }

        public string Title { get; init; } = "";

        public string Space { get; init; } = "";

        public string? PageId { get; init; }

        public string? Url { get; init; }

        public DocumentName ToName() =>
            new(Id, Title, Space, PageId, Url is null ? null : new Uri(Url, UriKind.RelativeOrAbsolute));
    }

    private sealed class ContentRow : NameRow
    {
        public string Site { get; init; } = "";

        public int Version { get; init; }

        public bool IsEdited { get; init; }

        public bool IsGone { get; init; }

        public string Text { get; init; } = "";

        public byte[]? Source { get; init; }

        public int Format { get; init; }

        public DocumentContent ToContent() =>
            new(ToName(), Site, Version, Text, IsEdited, IsGone, Source is null ? null : new PackedText(Source, (BodyFormat)Format));
    }
}
