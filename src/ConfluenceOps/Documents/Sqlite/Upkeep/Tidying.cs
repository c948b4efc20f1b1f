using System.Diagnostics;
using System.Text.Json;
using ConfluenceOps.Documents.Upkeep;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ConfluenceOps.Documents.Sqlite.Upkeep;

/// <summary>Puts a catalog in order, step by step.</summary>
internal sealed class Tidying(Database database, FileStore files, TimeProvider clock, IProgress<string>? progress)
{
    private readonly Stopwatch _running = Stopwatch.StartNew();

    public async Task<CatalogOptimization> RunAsync(bool rebuildIndex, CancellationToken cancel)
    {
        var began = DateTime.UtcNow;
        progress?.Report("Looking for imports that run");
        await database.ReadWholeAsync(connection => ImportLock.DemandNone(connection, ImportHolder.Lease, clock.GetUtcNow()), cancel).ConfigureAwait(false);
        var before = Measure();
        progress?.Report("Putting the index in order");
        await database.WriteAsync(connection => OrderIndexes(connection, rebuildIndex), cancel).ConfigureAwait(false);
        progress?.Report("Looking through the files");
        var (removed, forgotten) = await database.WriteAsync(connection => ForgetFiles(connection, began), cancel).ConfigureAwait(false);
        progress?.Report("Giving back room");
        await GiveBackAsync(cancel).ConfigureAwait(false);
        return new CatalogOptimization
        {
            Location = database.Location,
            Before = before,
            After = Measure(),
            FilesRemoved = removed,
            FilesForgotten = forgotten,
            Duration = _running.Elapsed,
        };
    }

    private static bool OrderIndexes(SqliteConnection connection, bool anew)
    {
        foreach (var index in connection.Query<string>(Statement.Indexes).AsList())
            connection.Execute($"INSERT INTO {index} ({index}) VALUES (@command)", new { command = anew ? "rebuild" : "optimize" });
        if (!anew)
            return true;
        // Made anew from all texts, it has those in the trash as well.
        foreach (var document in connection.Query<long>(Statement.GoneDocuments).AsList())
            connection.Execute(Statement.Unindex, new { document });
        return true;
    }

    private (int Removed, int Forgotten) ForgetFiles(SqliteConnection connection, DateTime began)
    {
        connection.Execute(Statement.ForgetFormerFiles);
        var referred = connection.Query<ReferredFile>(Statement.ReferredFiles).AsList();
        var lost = referred.Where(file => files.SizeOf(file.StoredAs) is not { } size || (file.Size is { } expected && expected != size)).ToList();
        connection.Execute(Statement.ForgetFiles, new { files = JsonSerializer.Serialize(lost.Select(file => file.StoredAs)) });
        var kept = referred.Except(lost).Select(file => file.StoredAs).ToHashSet(StringComparer.Ordinal);
        // What came since then came with an import that began since, which has yet to note what it fetched.
        return (files.RemoveOthers(kept, before: began), lost.Count);
    }

    private async Task GiveBackAsync(CancellationToken cancel)
    {
        await database.RunAloneAsync("PRAGMA optimize = 0x10002", cancel).ConfigureAwait(false);
        // All of the catalog is written anew on the way, and that much memory nobody has.
        await database.RunAloneAsync("PRAGMA temp_store = FILE", cancel).ConfigureAwait(false);
        await database.RunAloneAsync("VACUUM", cancel).ConfigureAwait(false);
        await database.RunAloneAsync("PRAGMA temp_store = MEMORY", cancel).ConfigureAwait(false);
        // Where somebody reads meanwhile, the log gives its room back when the last one closes the catalog.
        await database.RunAloneAsync("PRAGMA wal_checkpoint(TRUNCATE)", cancel).ConfigureAwait(false);
    }

    private long Measure() =>
        new[] { database.Location, $"{database.Location}-wal" }.Select(path => new FileInfo(path)).Where(file => file.Exists).Sum(file => file.Length)
        + files.List().Sum(file => file.File.Length);
}
