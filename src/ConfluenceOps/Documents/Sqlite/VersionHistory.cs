using ConfluenceOps.Documents.Differences;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ConfluenceOps.Documents.Sqlite;

/// <summary>The text of a document, now and before, and how people change it.</summary>
internal static class VersionHistory
{
    public static string ReadText(SqliteConnection connection, long id) =>
        connection.QuerySingleOrDefault<string>(Statement.CurrentText, new { id }) ?? throw new DocumentNotFoundException(id);

    public static string ReadText(SqliteConnection connection, long id, int version)
    {
        if (connection.QuerySingleOrDefault<string>(Statement.VersionText, new { id, version }) is { } text)
            return text;
        ReadText(connection, id);
        throw new DocumentNotFoundException(id, version);
    }

    public static IReadOnlyList<DocumentVersion> List(SqliteConnection connection, long id)
    {
        var versions = connection.Query<VersionRow>(Statement.Versions, new { id }).Select(row => row.ToVersion()).ToList();
        return versions.Count == 0 ? throw new DocumentNotFoundException(id) : versions;
    }

    /// <summary>Makes a text the current one and keeps the one before; a text that is the current one already makes no version.</summary>
    public static Document SetText(SqliteConnection connection, long id, string text, string author, string? note, int? basedOn, DateTimeOffset now)
    {
        var document = GetEditable(connection, id, text, basedOn);
        if (!document.SameText)
        {
            connection.Execute(Statement.Unindex, new { document = id });
            connection.Execute(Statement.KeepVersion, new { document = id });
            connection.Execute(Statement.RaiseVersion, new { document = id });
            connection.Execute(Statement.SetText, new { id, text, author, note, modified = Moment.Store(now) });
            connection.Execute(Statement.IndexAgain, new { document = id });
        }

        return DocumentReader.Get(connection, id);
    }

    /// <summary>Takes a merged text. A text that is the page's again is no edit any more.</summary>
    public static Document Merge(SqliteConnection connection, long id, string text, string author, string note, int basedOn, int merged, DateTimeOffset now)
    {
        if (GetEditable(connection, id, text, basedOn).IsEditedPage && connection.QuerySingleOrDefault<bool>(Statement.IsImport, new { id, text }))
        {
            DocumentTrash.OverrideEdit(connection, id);
            return DocumentReader.Get(connection, id);
        }

        SetText(connection, id, text, author, note, basedOn, now);
        connection.Execute(Statement.MoveBase, new { id, merged });
        return DocumentReader.Get(connection, id);
    }

    public static Document Restore(SqliteConnection connection, long id, int version, string author, DateTimeOffset now) =>
        SetText(connection, id, ReadText(connection, id, version), author, $"Version {version} restored", basedOn: null, now);

    /// <summary>Puts a better rendering in place of the one that is there, unless somebody has edited it.</summary>
    public static bool Render(SqliteConnection connection, long id, RenderedText rendered)
    {
        var before = new CatalogView(connection).GetContent(id);
        if (before.IsEdited || before.IsGone)
            return false;
        using var rendering = new RenderingWriter(connection);
        rendering.Clear(id);
        rendering.Add(id, rendered);
        if (before.Text == rendered.Text)
            return false;
        connection.Execute(Statement.Unindex, new { document = id });
        connection.Execute(Statement.RenderAgain, new { id, text = rendered.Text });
        connection.Execute(Statement.IndexAgain, new { document = id });
        return true;
    }

    public static Document SetReadOnly(SqliteConnection connection, long id, bool readOnly)
    {
        connection.Execute(Statement.SetReadOnly, new { id, readOnly });
        return DocumentReader.Get(connection, id);
    }

    /// <summary>A document whose text may be replaced by another one, which began from a version of it.</summary>
    private static EditedRow GetEditable(SqliteConnection connection, long id, string text, int? basedOn)
    {
        var document = connection.QuerySingleOrDefault<EditedRow>(Statement.EditedDocument, new { id, text })
            ?? throw new DocumentNotFoundException(id);
        if (document.IsGone)
            throw new DocumentGoneException(id, document.Title);
        if (document.ReadOnly)
            throw new DocumentReadOnlyException(id, document.Title);
        if (basedOn is { } version && version != document.Version && !document.SameText)
            throw new DocumentChangedException(document.Title, version, document.Version, document.Author, DifferenceSince(connection, id, version, document.Version));
        return document;
    }

    private static string DifferenceSince(SqliteConnection connection, long id, int version, int current) =>
        UnifiedDifference.Of(($"Version {version}", ReadText(connection, id, version)), ($"Version {current}", ReadText(connection, id)));

    private sealed class EditedRow
    {
        public int Version { get; init; }

        public string? Author { get; init; }

        public string Title { get; init; } = "";

        public bool ReadOnly { get; init; }

        public bool IsGone { get; init; }

        public bool IsEditedPage { get; init; }

        public bool SameText { get; init; }
    }

    private sealed class VersionRow
    {
        public long DocumentId { get; init; }

        public int Version { get; init; }

        public string Title { get; init; } = "";

        public string? Author { get; init; }

        public long Modified { get; init; }

        public string? Note { get; init; }

        public bool IsWritten { get; init; }

        public int Length { get; init; }

        public bool Current { get; init; }

        public DocumentVersion ToVersion() => new()
        {
            DocumentId = DocumentId,
            Version = Version,
            Title = Title,
            Author = Author,
            Modified = Moment.Read(Modified),
            Note = Note,
            Source = IsWritten ? DocumentSource.Catalog : DocumentSource.Confluence,
            Length = Length,
            Current = Current,
        };
    }
}
