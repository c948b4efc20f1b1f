using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ConfluenceOps.Documents.Sqlite;

/// <summary>The documents that a query asks for, in the order of the page tree, and all that they hang under.</summary>
/// <remarks>Computed at each reading from the pages' own parent ids, so that a page that moves takes all below it along.</remarks>
internal sealed class Outline
{
    private readonly Dictionary<long, OutlineRow> _rows;

    private Outline(IEnumerable<OutlineRow> rows)
    {
        _rows = rows.ToDictionary(row => row.Id);
        Ids = [.. InTreeOrder().Where(row => row.Matches).Select(row => row.Id)];
    }

    /// <summary>The documents that match.</summary>
    public IReadOnlyList<long> Ids { get; private set; }

    public static Outline Read(SqliteConnection connection, DocumentQuery query)
    {
        if (query.Collections.Count == 0)
            return ReadTree(connection, query);
        var collected = connection.Query<long>(Statement.InCollections, new { names = Json(query.Collections) }).ToList();
        var outline = collected.Count == 0 ? new Outline([]) : ReadTree(connection, query with { Ids = query.Ids.Count == 0 ? collected : [.. query.Ids.Intersect(collected)] }, isChoice: true);
        var found = outline.Ids.ToHashSet();
        outline.Ids = [.. collected.Where(found.Contains)];
        return outline;
    }

    private static Outline ReadTree(SqliteConnection connection, DocumentQuery query, bool isChoice = false) =>
        new(connection.Query<OutlineRow>(Statement.Outline, new
        {
            ids = Json(query.Ids),
            titles = Json(query.Titles),
            spaces = Json(query.Spaces),
            // Confluence keeps labels in lower case; SQLite folds case in ASCII alone.
            tags = Json([.. query.Tags.Select(tag => tag.ToLowerInvariant())]),
            resources = Json([.. query.Resources.Select(resource => resource.Folded)]),
            written = query.Source is { } source ? source == DocumentSource.Catalog : (bool?)null,
            readOnly = query.ReadOnly,
            edited = query.Edited,
            gone = query.Gone,
            choice = isChoice,
        }));

    /// <summary>The titles of what a document hangs under, from the top.</summary>
    public IReadOnlyList<string> AncestorsOf(long id)
    {
        var titles = new List<string>();
        var seen = new HashSet<long> { id };
        for (var parent = _rows[id].ParentId; parent is { } at && seen.Add(at); parent = _rows[at].ParentId)
            titles.Add(_rows[at].Title);
        titles.Reverse();
        return titles;
    }

    private static string? Json<T>(IReadOnlyList<T> values) => values.Count == 0 ? null : JsonSerializer.Serialize(values);

    private IEnumerable<OutlineRow> InTreeOrder()
    {
        var sorted = _rows.Values
            .OrderBy(row => row.Space, StringComparer.OrdinalIgnoreCase).ThenBy(row => row.SpaceId)
            .ThenBy(row => row.Kind).ThenBy(row => row.Position ?? int.MaxValue)
            .ThenBy(row => row.Title, StringComparer.OrdinalIgnoreCase).ThenBy(row => row.Id)
            .ToList();
        var children = sorted.Where(row => row.ParentId is not null).ToLookup(row => row.ParentId!.Value);
        var visited = new HashSet<long>();
        var roots = sorted.Where(row => row.ParentId is null);
        // Pages that hang under each other in a circle hang under no root; they come after the others of their space.
        return roots.SelectMany(Below).Concat(sorted.SelectMany(Below))
            .OrderBy(row => row.Space, StringComparer.OrdinalIgnoreCase).ThenBy(row => row.SpaceId);

        // A stack of its own: a tree that a stranger made may be deeper than the thread's.
        IEnumerable<OutlineRow> Below(OutlineRow top)
        {
            var open = new Stack<OutlineRow>([top]);
            while (open.TryPop(out var row))
            {
                if (!visited.Add(row.Id))
                    continue;
                yield return row;
                foreach (var child in children[row.Id].Reverse())
                    open.Push(child);
            }
        }
    }

    private sealed class OutlineRow
    {
        public long Id { get; init; }

        public long? ParentId { get; init; }

        public long SpaceId { get; init; }

        public string Space { get; init; } = "";

        public int Kind { get; init; }

        public int? Position { get; init; }

        public string Title { get; init; } = "";

        public bool Matches { get; init; }
    }
}
