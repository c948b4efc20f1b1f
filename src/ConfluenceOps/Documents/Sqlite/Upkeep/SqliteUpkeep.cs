using ConfluenceOps.Documents.Access;
using ConfluenceOps.Documents.Upkeep;
using Dapper;

namespace ConfluenceOps.Documents.Sqlite.Upkeep;

/// <summary>Keeps a catalog in SQLite in good order.</summary>
internal sealed class SqliteUpkeep(Database database, FileStore files, TimeProvider clock) : ICatalogUpkeep
{
    private const int LastImports = 10;

    public Task<CatalogSummary> SummarizeAsync(CancellationToken cancel) => database.ReadAsync(
        connection => connection.QuerySingle<CatalogCounts>(Statement.CatalogCounts, new { completed = (int)ImportStatus.Completed }).ToSummary() with
        {
            Location = database.Location,
            Schema = Migrations.FindVersion(connection, database.Location),
            FileSize = files.List().Sum(file => file.File.Length),
            Spaces = SqliteImports.ListSpaces(connection),
            LastImports = ImportJournal.List(connection, new RunQuery { Last = LastImports }),
        },
        cancel);

    public async Task<CatalogOptimization> OptimizeAsync(bool rebuildIndex, IProgress<string>? progress, CancellationToken cancel)
    {
        await database.DemandAsync(AccessPlace.Catalog, AccessLevel.CanEdit, cancel).ConfigureAwait(false);
        return await new Tidying(database, files, clock, progress).RunAsync(rebuildIndex, cancel).ConfigureAwait(false);
    }

    public async Task<CatalogBackup> BackUpAsync(string target, bool replace, IProgress<BackupProgress>? progress, CancellationToken cancel)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(target);
        var path = Path.GetFullPath(target);
        DemandFree(path, replace);
        // A copy has everything in it, also what whoever makes it may not see.
        await database.DemandAsync(AccessPlace.Catalog, AccessLevel.Owner, cancel).ConfigureAwait(false);
        return await Task.Run(() => new BackupWriter(database.Location, files, path, progress).Write(clock.GetUtcNow(), cancel), cancel).ConfigureAwait(false);
    }

    private void DemandFree(string path, bool replace)
    {
        var comparison = OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
        if (path.Equals(database.Location, comparison) || FileStore.FolderBeside(path).Equals(FileStore.FolderBeside(database.Location), comparison))
            throw BackupTargetException.IsCatalog(path);
        if (Directory.Exists(path))
            throw BackupTargetException.IsFolder(path);
        if (File.Exists(path) && !replace)
            throw BackupTargetException.Exists(path);
    }
}
