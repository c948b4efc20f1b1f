using System.Text.Json;
using ConfluenceOps.Documents.Collections;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ConfluenceOps.Documents.Sqlite;

/// <summary>Collections and what is in them, inside the caller's transaction. There are hundreds at the most, so that they are read as a whole.</summary>
internal sealed class CollectionShelf(SqliteConnection connection)
{
    public IReadOnlyList<DocumentCollection> List()
    {
        var rows = Read(counted: true);
        var byId = rows.ToDictionary(row => row.Id);
        return [.. InOrder(rows).Select(row => row.ToCollection(byId))];
    }

    public DocumentCollection Get(string name) => List().FirstOrDefault(one => Is(one.Collection, name)) ?? throw new CollectionNotFoundException(name);

    public DocumentCollection Add(CollectionDraft draft, string author, DateTimeOffset now)
    {
        var name = CollectionNameException.Check(draft.Name);
        var rows = Read();
        if (rows.Exists(row => Is(row.Name, name)))
            throw new CollectionNameTakenException(name);
        var parent = ParentOf(draft, rows);
        var id = connection.QuerySingle<long>(
            Statement.InsertCollection, new { name, description = Stated(draft.Description), parent, created = Moment.Store(now), author });
        Order(id, parent, draft.Position ?? int.MaxValue);
        return Get(name);
    }

    public DocumentCollection Change(string name, CollectionDraft draft)
    {
        var rows = Read();
        var row = Find(rows, name);
        var renamed = draft.Name is null ? row.Name : CollectionNameException.Check(draft.Name);
        if (rows.Exists(other => other.Id != row.Id && Is(other.Name, renamed)))
            throw new CollectionNameTakenException(renamed);
        var parent = draft.Parent is null ? row.ParentId : ParentOf(draft, rows);
        if (Holds(rows, row.Id, parent))
            throw new CollectionCircleException(row.Name, draft.Parent!);
        connection.Execute(
            Statement.UpdateCollection, new { id = row.Id, name = renamed, description = draft.Description is null ? row.Description : Stated(draft.Description), parent });
        if (draft.Position is not null || parent != row.ParentId)
            Order(row.Id, parent, draft.Position ?? int.MaxValue);
        return Get(renamed);
    }

    public void Remove(string name)
    {
        var row = Find(Read(), name);
        connection.Execute(Statement.DeleteCollection, new { id = row.Id, parent = row.ParentId });
    }

    /// <summary>The number of a collection; null where there is none of the name.</summary>
    public long? FindId(string name) => Read().Find(row => Is(row.Name, name))?.Id;

    /// <returns>How many were not in it.</returns>
    public int Put(string name, IReadOnlyCollection<long> documents, int? position)
    {
        var ids = JsonSerializer.Serialize(documents);
        var id = Find(Read(), name).Id;
        if (position is not null)
            connection.Execute(Statement.MakeRoom, new { collection = id, ids, place = position, count = documents.Count });
        return PutIn(connection, id, ids, position);
    }

    /// <returns>How many were in it.</returns>
    public int TakeOut(string name, IReadOnlyCollection<long> documents) =>
        TakeOut(connection, Find(Read(), name).Id, JsonSerializer.Serialize(documents));

    /// <summary>Puts documents into a collection, where room has been made or at the end.</summary>
    /// <returns>How many were not in it.</returns>
    public static int PutIn(SqliteConnection connection, long collection, string ids, int? position = null) =>
        connection.Execute(Statement.PutIntoCollection, new { collection, ids, place = position });

    /// <summary>Takes documents out of a collection.</summary>
    /// <returns>How many were in it.</returns>
    public static int TakeOut(SqliteConnection connection, long collection, string ids) =>
        connection.Execute(Statement.TakeOutOfCollection, new { collection, ids });

    /// <remarks>One that is in a collection that may not be seen stands at the top.</remarks>
    private List<CollectionRow> Read(bool counted = false) => [.. connection.Query<CollectionRow>(Statement.Collections, new { counted })];

    private static CollectionRow Find(List<CollectionRow> rows, string name) => rows.Find(row => Is(row.Name, name)) ?? throw new CollectionNotFoundException(name);

    private static long? ParentOf(CollectionDraft draft, List<CollectionRow> rows) => string.IsNullOrEmpty(draft.Parent) ? null : Find(rows, draft.Parent).Id;

    private static string? Stated(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    private static bool Is(string name, string other) => name.Equals(other, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a collection is another one, or holds it at any depth.</summary>
    private static bool Holds(List<CollectionRow> rows, long collection, long? other)
    {
        for (var at = other; at is { } id; at = rows.Find(row => row.Id == id)!.ParentId)
        {
            if (id == collection)
                return true;
        }
        return false;
    }

    /// <summary>Gives a collection its place, and those beside it the numbers that follow from it.</summary>
    private void Order(long id, long? parent, int position)
    {
        var siblings = Read().Where(row => row.ParentId == parent && row.Id != id).OrderBy(row => row.Position).ThenBy(row => row.Name, StringComparer.OrdinalIgnoreCase).Select(row => row.Id).ToList();
        siblings.Insert(Math.Clamp(position - 1, 0, siblings.Count), id);
        connection.Execute(Statement.OrderCollections, new { ids = JsonSerializer.Serialize(siblings) });
    }

    private static IEnumerable<CollectionRow> InOrder(List<CollectionRow> rows)
    {
        var inside = rows.OrderBy(row => row.Position).ThenBy(row => row.Name, StringComparer.OrdinalIgnoreCase).ToLookup(row => row.ParentId ?? 0);
        // A stack of its own: how deep people nest is nobody's to say.
        var open = new Stack<CollectionRow>(inside[0].Reverse());
        while (open.TryPop(out var row))
        {
            yield return row;
            foreach (var inner in inside[row.Id].Reverse())
                open.Push(inner);
        }
    }

    private sealed class CollectionRow
    {
        public long Id { get; init; }

        public string Name { get; init; } = "";

        public string? Description { get; init; }

        public long? ParentId { get; init; }

        public int Position { get; init; }

        public int Documents { get; init; }

        public long Created { get; init; }

        public string Author { get; init; } = "";

        public DocumentCollection ToCollection(Dictionary<long, CollectionRow> all)
        {
            var names = new List<string>();
            for (var at = this; at is not null; at = at.ParentId is { } above ? all[above] : null)
                names.Insert(0, at.Name);
            return new DocumentCollection
            {
                CollectionId = Id,
                Collection = Name,
                Description = Description,
                Parent = ParentId is { } parent ? all[parent].Name : null,
                Path = string.Join('/', names),
                Documents = Documents,
                Created = Moment.Read(Created),
                Author = Author,
            };
        }
    }
}
