using System.Buffers.Binary;
using ConfluenceOps.Documents.Upkeep;
using Dapper;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ConfluenceOps.Documents.Sqlite.Upkeep;

/// <summary>Finds out what is wrong with a catalog, also with one that nothing else can open any more. Changes nothing.</summary>
/// <param name="location">The catalog's file.</param>
/// <param name="files">The files beside it.</param>
/// <param name="progress">Is told what is being looked at.</param>
/// <remarks>
/// Everything but the files is looked at in a copy, in the system's folder for what is temporary: looking through an index takes long and the
/// right to write, for which whoever imports meanwhile would have to wait.
/// </remarks>
public sealed class CatalogExamination(string location, FileStore files, IProgress<string>? progress = null)
{
    private const string Database = "Database";
    private const string Restore =
        "Restore the last backup. Without one, keep a copy of the file, import the spaces again into a new one, and save what was written here with Export-Document.";

    /// <summary>Whether to read every file beside the catalog.</summary>
    public bool IsDeep { get; init; }

    /// <summary>Looks at everything.</summary>
    /// <exception cref="NotACatalogException">The file is something else.</exception>
    /// <exception cref="CatalogTooNewException">A newer version made it.</exception>
    /// <exception cref="CatalogFullException">There is no room for the copy.</exception>
    public async Task<IReadOnlyList<CatalogCheck>> RunAsync(CancellationToken cancel)
    {
        Batteries_V2.Init();
        var folder = Directory.CreateTempSubdirectory("confluenceops-test-");
        try
        {
            return await Task.Run(() => Examine(Path.Combine(folder.FullName, "copy.db"), cancel), cancel).ConfigureAwait(false);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private List<CatalogCheck> Examine(string copy, CancellationToken cancel)
    {
        var checks = new List<CatalogCheck>();
        try
        {
            progress?.Report("Copying the catalog");
            CatalogCopy.Write(location, copy, advance: null, cancel);
            using var connection = CatalogCopy.Open(copy, SqliteOpenMode.ReadWrite);
            var schema = Migrations.FindVersion(connection, location);
            if (schema == 0)
                throw new NotACatalogException(location);
            progress?.Report("Reading every page of the database");
            var (damages, ofIndex) = DatabaseDamage(connection);
            checks.Add(JudgeDatabase(damages));
            checks.Add(JudgeSchema(schema));
            cancel.ThrowIfCancellationRequested();
            checks.Add(JudgeReferences(connection));
            if (schema == Migrations.Latest)
                ExamineContent(connection, ofIndex, checks, cancel);
        }
        catch (SqliteException error) when (error.SqliteErrorCode is raw.SQLITE_FULL)
        {
            throw new CatalogFullException(copy, error);
        }
        catch (SqliteException error) when (error.SqliteErrorCode is raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB or raw.SQLITE_ERROR or raw.SQLITE_IOERR)
        {
            // Who was something else from the beginning is not damaged.
            if (checks.Count == 0 && !WasCatalog())
                throw new NotACatalogException(location, error);
            if (checks.All(check => check.Name != Database || check.Passed))
            {
                checks.RemoveAll(check => check.Name == Database);
                checks.Insert(0, CatalogCheck.Fail(Database, "The file is damaged and cannot be read to its end", Restore, [error.Message]));
            }
        }
        catch (SqliteException error) when (SqliteTrouble.Explain(error, location) is { } explained)
        {
            throw explained;
        }
        return checks;
    }

    private void ExamineContent(SqliteConnection connection, IReadOnlyList<string> damages, List<CatalogCheck> checks, CancellationToken cancel)
    {
        progress?.Report(IsDeep ? "Reading the files" : "Looking for the files");
        checks.AddRange(new FileExamination(files, IsDeep).Run(connection, cancel));
        cancel.ThrowIfCancellationRequested();
        progress?.Report("Comparing the index with the texts");
        // Last, because it takes the trash out of the copy.
        checks.Add(IndexExamination.Run(connection, damages));
    }

    private static (List<string> OfDatabase, List<string> OfIndex) DatabaseDamage(SqliteConnection connection)
    {
        var said = connection.Query<string>("PRAGMA integrity_check(100)").Where(line => line != "ok").ToList();
        // SQLite looks into its full-text indexes as well; those can be made anew, and the rest cannot.
        var ofIndex = said.Where(line => line.Contains("FTS5", StringComparison.OrdinalIgnoreCase)).ToList();
        return ([.. said.Except(ofIndex)], ofIndex);
    }

    private static CatalogCheck JudgeDatabase(IReadOnlyList<string> damages) =>
        damages.Count == 0
            ? CatalogCheck.Pass(Database, "Every page of it can be read")
            : CatalogCheck.Fail(Database, $"The file is damaged in {damages.Count:N0} or more places", Restore, damages);

    private static CatalogCheck JudgeSchema(int schema) =>
        schema == Migrations.Latest
            ? CatalogCheck.Pass("Schema", $"Schema {schema}, the newest")
            : CatalogCheck.Warn(
                "Schema", $"Schema {schema} of {Migrations.Latest}; index and files were not looked at",
                "Run Get-DocumentCatalog, which brings it up to date, and test again.", []);

    private static CatalogCheck JudgeReferences(SqliteConnection connection)
    {
        var broken = connection.Query<(string Table, long? Row, string Parent, long Key)>("PRAGMA foreign_key_check")
            .Select(row => $"{row.Table} {row.Row}: its {row.Parent} is missing").ToList();
        return broken.Count == 0
            ? CatalogCheck.Pass("References", "Everything that belongs to a document has one")
            : CatalogCheck.Fail("References", $"{broken.Count:N0} rows belong to something that is not there", Restore, broken);
    }

    /// <summary>Whether the head of the file says that it is ours, whatever became of the rest.</summary>
    private bool WasCatalog()
    {
        const int Owner = 68;
        Span<byte> head = stackalloc byte[Owner + sizeof(int)];
        using var file = new FileStream(location, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        return file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) == head.Length
            && BinaryPrimitives.ReadUInt32BigEndian(head[Owner..]) == Migrations.ApplicationId;
    }
}
