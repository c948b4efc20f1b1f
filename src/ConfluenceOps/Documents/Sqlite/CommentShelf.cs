using System.Text.Json;
using ConfluenceOps.Sites;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ConfluenceOps.Documents.Sqlite;

/// <summary>The comments on documents.</summary>
internal static class CommentShelf
{
    /// <summary>Keeps comments beside those that are there.</summary>
    public static bool Add(SqliteConnection connection, SpaceOfRun space, IReadOnlyList<ImportedComment> comments, CancellationToken cancel)
    {
        using var save = new PreparedStatement(connection, Statement.SaveComment);
        foreach (var (page, comment) in comments)
        {
            cancel.ThrowIfCancellationRequested();
            save.Execute(
                ("@page", page), ("@space", space.Id), ("@comment", comment.Id), ("@kind", (int)comment.Kind), ("@parent", comment.ParentId),
                ("@author", comment.Author), ("@created", Moment.Store(comment.Created)), ("@modified", Moment.Store(comment.Modified)),
                ("@selection", comment.Selection), ("@resolved", comment.IsResolved ? 1 : 0), ("@text", comment.Text));
        }
        return true;
    }

    /// <summary>Drops the comments of a space that are not among those whose ids are given.</summary>
    public static bool Keep(SqliteConnection connection, SpaceOfRun space, IEnumerable<string> ids) =>
        connection.Execute(Statement.KeepComments, new { space = space.Id, kept = JsonSerializer.Serialize(ids) }) > 0;

    public static IReadOnlyList<DocumentComment> List(SqliteConnection connection, long id)
    {
        VersionHistory.ReadText(connection, id);
        return [.. connection.Query<CommentRow>(Statement.Comments, new { id }).Select(row => row.ToComment())];
    }

    private sealed class CommentRow
    {
        public long DocumentId { get; init; }

        public string Id { get; init; } = "";

        public int Kind { get; init; }

        public string? ParentId { get; init; }

        public string? Author { get; init; }

        public long Created { get; init; }

        public long Modified { get; init; }

        public string? Selection { get; init; }

        public bool IsResolved { get; init; }

        public string Text { get; init; } = "";

        public DocumentComment ToComment() => new()
        {
            DocumentId = DocumentId,
            Id = Id,
            Kind = (CommentKind)Kind,
            ParentId = ParentId,
            Author = Author,
            Created = Moment.Read(Created),
            Modified = Moment.Read(Modified),
            Selection = Selection,
            IsResolved = IsResolved,
            Text = Text,
        };
    }
}
