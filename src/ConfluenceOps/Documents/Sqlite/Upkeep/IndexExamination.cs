using ConfluenceOps.Documents.Upkeep;
using Dapper;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ConfluenceOps.Documents.Sqlite.Upkeep;

/// <summary>Finds out whether the full-text indexes hold the words of the texts, no more and no fewer.</summary>
/// <remarks>https://www.sqlite.org/fts5.html#the_integrity_check_command</remarks>
internal static class IndexExamination
{
    private const string Name = "Index";
    private const string Rebuild = "Run Optimize-DocumentCatalog -RebuildIndex. Nothing is lost: the index is made from the texts.";

    /// <summary>Looks through all indexes of a copy, from which the trash is deleted on the way: it is in no index.</summary>
    public static CatalogCheck Run(SqliteConnection copy, IReadOnlyList<string> damages)
    {
        if (damages.Count > 0)
            return CatalogCheck.Fail(Name, "The index is damaged", Rebuild, damages);
        copy.Execute("PRAGMA foreign_keys = ON; DELETE FROM document WHERE gone IS NOT NULL;");
        var found = copy.Query<string>(Statement.Indexes).AsList().SelectMany(index => Compare(copy, index)).ToList();
        return found.Count == 0
            ? CatalogCheck.Pass(Name, "It holds the words of every text, and no others")
            : CatalogCheck.Fail(Name, "The index is not in step with the texts, so that searches miss documents or find what is not there", Rebuild, found);
    }

    private static IEnumerable<string> Compare(SqliteConnection copy, string index)
    {
        // By number: whoever tests a catalog may see less of it than is tested.
        foreach (var missing in copy.Query<long>(
            $"SELECT id FROM document WHERE id NOT IN (SELECT id FROM {index}_docsize) ORDER BY id"))
            yield return $"Document {missing} is not in it";
        foreach (var ghost in copy.Query<long>($"SELECT id FROM {index}_docsize WHERE id NOT IN (SELECT id FROM document) ORDER BY id"))
            yield return $"It has words of document {ghost}, which is not there or in the trash";
        if (!IsInStep(copy, index))
            yield return $"The words in {index} are not those of the texts";
    }

    private static bool IsInStep(SqliteConnection copy, string index)
    {
        try
        {
            // Rank 1 asks to compare it with what it was made from.
            copy.Execute($"INSERT INTO {index} ({index}, rank) VALUES ('integrity-check', 1)");
            return true;
        }
        catch (SqliteException error) when (error.SqliteErrorCode == raw.SQLITE_CORRUPT)
        {
            return false;
        }
    }
}
