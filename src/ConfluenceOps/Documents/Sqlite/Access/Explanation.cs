using System.Text.Json;
using ConfluenceOps.Documents.Access;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ConfluenceOps.Documents.Sqlite.Access;

/// <summary>Says in words what whoever acts over a connection may do with documents, and what decided that.</summary>
internal static class Explanation
{
    /// <summary>Of each document; ids that are none are left out.</summary>
    public static IReadOnlyList<DocumentPermission> Of(SqliteConnection connection, IReadOnlyCollection<long> ids, string person)
    {
        using var results = connection.QueryMultiple(Statement.ExplainAccess, new { ids = JsonSerializer.Serialize(ids) });
        var documents = results.Read<DocumentAccessRow>().AsList();
        var collections = results.Read<CollectionAccessRow>().ToLookup(row => row.DocumentId);
        return
        [
            .. documents.Select(row => new DocumentPermission
            {
                DocumentId = row.Id,
                Title = row.Title,
                Space = row.Space,
                Source = row.IsWritten ? DocumentSource.Catalog : DocumentSource.Confluence,
                Person = person,
                Access = row.IsShown ? (AccessLevel)row.Level : AccessLevel.None,
                ReadOnly = row.ReadOnly,
                Why = Reasons(row, [.. collections[row.Id]]).ToList(),
            }),
        ];
    }

    private static IEnumerable<string> Reasons(DocumentAccessRow row, IReadOnlyList<CollectionAccessRow> collections)
    {
        if (!row.IsShown)
            yield return row.IsUnknown
                ? "who may view its page in Confluence is not known, so that nobody sees it"
                : "its page in Confluence may not be viewed by them, as of the last import";
        else if (!row.IsWritten)
            yield return row.IsOpened ? "an owner has opened its space, whatever Confluence says" : "its page in Confluence may be viewed by them";
        yield return Granted(row, collections);
        if (row.ReadOnly && row.Level > (int)AccessLevel.CanRead)
            yield return "it is read-only, so that nobody changes its text, title and place until an owner lifts the mark";
    }

    private static string Granted(DocumentAccessRow row, IReadOnlyList<CollectionAccessRow> collections)
    {
        if (row.CatalogLevel == (int)AccessLevel.Owner)
            return $"the catalog grants {Words(row.CatalogLevel, row.CatalogKind, row.CatalogPrincipal)}, and its owners own all that is in it";
        if (row.OwnLevel is { } own)
            return $"the document grants {Words(own, row.OwnKind, row.OwnPrincipal)}";
        if (collections is [var widest, ..])
        {
            var around = widest.Place == widest.Collection ? "" : $", being in '{VisibleText.Of(widest.Place)}',";
            var most = widest.Level > (int)AccessLevel.CanEdit ? ", which is to edit what is in it" : "";
            return $"the collection '{VisibleText.Of(widest.Collection)}'{around} grants {Words(widest.Level, widest.Kind, widest.Principal)}{most}";
        }
        return row.CatalogPrincipal is null ? "the catalog grants nothing to them" : $"the catalog grants {Words(row.CatalogLevel, row.CatalogKind, row.CatalogPrincipal)}";
    }

    private static string Words(int level, int kind, string? principal) => $"'{(AccessLevel)level}' to " + (PrincipalType)kind switch
    {
        PrincipalType.Everyone => "everyone",
        PrincipalType.Team => $"the team '{VisibleText.Of(principal ?? "")}'",
        _ => VisibleText.Of(principal ?? ""),
    };

    private sealed class DocumentAccessRow
    {
        public long Id { get; init; }

        public string Title { get; init; } = "";

        public string Space { get; init; } = "";

        public int Level { get; init; }

        public bool IsShown { get; init; }

        public bool ReadOnly { get; init; }

        public bool IsUnknown { get; init; }

        public bool IsWritten { get; init; }

        public bool IsOpened { get; init; }

        public int CatalogLevel { get; init; }

        public int CatalogKind { get; init; }

        public string? CatalogPrincipal { get; init; }

        public int? OwnLevel { get; init; }

        public int OwnKind { get; init; }

        public string? OwnPrincipal { get; init; }
    }

    private sealed class CollectionAccessRow
    {
        public long DocumentId { get; init; }

        public string Collection { get; init; } = "";

        public string Place { get; init; } = "";

        public int Level { get; init; }

        public int Kind { get; init; }

        public string Principal { get; init; } = "";
    }
}
