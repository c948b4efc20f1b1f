using System.Text.Json;
using ConfluenceOps.Documents.Access;
using ConfluenceOps.Documents.Sqlite.Access;
using ConfluenceOps.Documents.Tags;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ConfluenceOps.Documents.Sqlite;

/// <summary>The tags of a catalog in SQLite.</summary>
internal sealed class SqliteTags(Database database) : ITagStore
{
    public Task<IReadOnlyList<DocumentTag>> ListAsync(CancellationToken cancel) =>
        database.ReadAsync<IReadOnlyList<DocumentTag>>(connection => [.. List(connection)], cancel);

    public Task<DocumentTag> MakeAsync(TagDefinition tag, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(tag);
        var name = TagName.Parse(tag.Name);
        var color = tag.Color is { Length: > 0 } given ? TagColor.Parse(given) : null;
        return database.ChangeAsync(
            AccessLevel.CanEdit,
            connection =>
            {
                if (FindId(connection, name) is not null)
                    throw new TagTakenException(name);
                Make(connection, name, color, tag.Description);
                return Read(connection, name);
            },
            cancel);
    }

    public Task<DocumentTag> ChangeAsync(string name, TagChange change, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(change);
        var newName = change.Name is null ? null : TagName.Parse(change.Name);
        var color = change.Color is { Length: > 0 } given ? TagColor.Parse(given) : change.Color;
        return database.ChangeAsync(
            AccessLevel.CanEdit,
            connection =>
            {
                var id = newName is null ? Adopt(connection, name) : FindOwn(connection, name);
                if (newName is not null && FindId(connection, newName) is { } other && other != id)
                    throw new TagTakenException(newName);
                connection.Execute(Statement.ChangeTag, new
                {
                    id,
                    name = newName,
                    folded = newName is null ? null : TagName.Fold(newName),
                    color,
                    description = change.Description,
                });
                return Read(connection, newName ?? name);
            },
            cancel);
    }

    public Task DeleteAsync(string name, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(name);
        return database.ChangeAsync(
            AccessLevel.CanEdit,
            connection => connection.Execute(Statement.DeleteTag, new { id = FindOwn(connection, name) }),
            cancel);
    }

    public Task<ChangedBatch> PutOnAsync(string name, IReadOnlyCollection<long> documents, CancellationToken cancel) => ChangeAsync(
        name,
        documents,
        (connection, chosen, ids) => chosen.Ended(PutOn(connection, Adopt(connection, name), ids)),
        cancel);

    public Task<TakenOff> TakeOffAsync(string name, IReadOnlyCollection<long> documents, CancellationToken cancel) => ChangeAsync(
        name,
        documents,
        (connection, chosen, ids) =>
        {
            var folded = TagName.Fold(name);
            var tag = FindId(connection, name);
            if (tag is null && !IsLabel(connection, name))
                throw new TagNotFoundException(name);
            return new TakenOff(
                chosen.Ended(TakeOff(connection, tag, ids)),
                connection.ExecuteScalar<int>(Statement.CountLabelled, new { ids, folded }));
        },
        cancel);

    /// <summary>The one way on which tags come onto documents and off them.</summary>
    private Task<T> ChangeAsync<T>(string name, IReadOnlyCollection<long> documents, Func<SqliteConnection, GuardedBatch, string, T> change, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(documents);
        return database.ChangeAsync(
            connection =>
            {
                var chosen = database.Guard.Choose(documents, AccessLevel.CanEdit);
                return change(connection, chosen, JsonSerializer.Serialize(chosen.Allowed));
            },
            cancel);
    }

    /// <summary>Puts a tag on documents, inside the caller's transaction.</summary>
    /// <returns>How many did not have it.</returns>
    public static int PutOn(SqliteConnection connection, long tag, string ids) => connection.Execute(Statement.PutOnTag, new { ids, tag });

    /// <summary>Takes a tag off documents, inside the caller's transaction.</summary>
    /// <returns>How many had it.</returns>
    public static int TakeOff(SqliteConnection connection, long? tag, string ids) => connection.Execute(Statement.TakeOffTag, new { ids, tag });

    /// <summary>The number of a tag of ours; a label of pages becomes one, and with <paramref name="orMake"/> any name does.</summary>
    /// <exception cref="TagNotFoundException">There is no such tag, and none is made.</exception>
    /// <exception cref="TagNameNotUsableException">The name can be none.</exception>
    public static (long Id, bool IsMade) Adopt(SqliteConnection connection, string name, bool orMake) =>
        orMake && FindId(connection, name) is null && !IsLabel(connection, name)
            ? (Make(connection, TagName.Parse(name), null, null), true)
            : (Adopt(connection, name), false);

    private static IEnumerable<DocumentTag> List(SqliteConnection connection) => connection.Query<TagListRow>(Statement.Tags).Select(row => row.ToTag());

    private static DocumentTag Read(SqliteConnection connection, string name) =>
        List(connection).Single(tag => TagName.Fold(tag.Name) == TagName.Fold(name));

    private static long? FindId(SqliteConnection connection, string name) =>
        connection.QuerySingleOrDefault<long?>(Statement.FindTag, new { folded = TagName.Fold(name) });

    private static bool IsLabel(SqliteConnection connection, string name) =>
        connection.ExecuteScalar<bool>(Statement.IsLabel, new { folded = TagName.Fold(name) });

    private static long Make(SqliteConnection connection, string name, string? color, string? description) =>
        connection.QuerySingle<long>(Statement.MakeTag, new { name, folded = TagName.Fold(name), color, description });

    /// <summary>A tag of ours; a label of pages becomes one.</summary>
    private static long Adopt(SqliteConnection connection, string name) => (FindId(connection, name), IsLabel(connection, name)) switch
    {
        ({ } id, _) => id,
        (_, true) => Make(connection, TagName.Fold(name), null, null),
        _ => throw new TagNotFoundException(name),
    };

    private static long FindOwn(SqliteConnection connection, string name) => (FindId(connection, name), IsLabel(connection, name)) switch
    {
        ({ } id, _) => id,
        (_, true) => throw new TagIsLabelException(name),
        _ => throw new TagNotFoundException(name),
    };

    private sealed class TagListRow
    {
        public string Name { get; init; } = "";

        public string? Color { get; init; }

        public string? Description { get; init; }

        public int Documents { get; init; }

        public int Labelled { get; init; }

        public DocumentTag ToTag() =>
            new() { Name = Name, Color = Color, Description = Description, Documents = Documents, Labelled = Labelled };
    }
}
