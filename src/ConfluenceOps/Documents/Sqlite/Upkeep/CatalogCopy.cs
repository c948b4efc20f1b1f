using Dapper;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ConfluenceOps.Documents.Sqlite.Upkeep;

/// <summary>Copies a catalog's file, page by page, as it was at one moment.</summary>
/// <remarks>
/// Other processes write meanwhile: the copy reads from one snapshot of the write-ahead log, which nobody waits for and which nobody can
/// change. A place that is damaged is copied as it is. https://www.sqlite.org/backup.html
/// </remarks>
internal static class CatalogCopy
{
    /// <summary>How many pages of the file are copied between two looks at whether to go on.</summary>
    private const int AtOnce = 1024;

    /// <summary>Copies a file to a place where none is.</summary>
    /// <param name="location">The catalog.</param>
    /// <param name="target">The copy.</param>
    /// <param name="advance">Is told how many bytes are copied, and of how many.</param>
    /// <param name="cancel">Gives up; what is there of the copy by then is of no use.</param>
    public static void Write(string location, string target, Action<long, long>? advance, CancellationToken cancel)
    {
        using var source = Open(location, SqliteOpenMode.ReadOnly);
        using var copy = Open(target, SqliteOpenMode.ReadWriteCreate);
        // The first read fixes the snapshot until the transaction ends.
        source.Execute("BEGIN; SELECT count(*) FROM sqlite_schema;");
        var pageSize = source.ExecuteScalar<long>("PRAGMA page_size");
        using (var backup = raw.sqlite3_backup_init(copy.Handle, "main", source.Handle, "main"))
        {
            int result;
            while ((result = raw.sqlite3_backup_step(backup, AtOnce)) == raw.SQLITE_OK)
            {
                cancel.ThrowIfCancellationRequested();
                var all = raw.sqlite3_backup_pagecount(backup);
                advance?.Invoke((all - raw.sqlite3_backup_remaining(backup)) * pageSize, all * pageSize);
            }
            if (result != raw.SQLITE_DONE)
                throw new SqliteException($"SQLite Error {result}: '{raw.sqlite3_errstr(result).utf8_to_string()}'.", result & 0xff, result);
        }
        source.Execute("COMMIT");
        // One file that can be read from anywhere, also from where nobody may write a log beside it.
        copy.Execute("PRAGMA journal_mode = DELETE");
    }

    /// <summary>Opens a file for oneself, past the connections of the catalog.</summary>
    public static SqliteConnection Open(string path, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false }.ToString());
        try
        {
            Database.AddFunctions(connection);
            connection.Open();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
