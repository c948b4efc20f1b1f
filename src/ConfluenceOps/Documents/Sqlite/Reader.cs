using ConfluenceOps.Documents.Sqlite.Access;
using Dapper;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ConfluenceOps.Documents.Sqlite;

/// <summary>A connection that reads: all of the catalog, or what whoever acts may see of it.</summary>
/// <param name="connection">Not open yet.</param>
/// <param name="acting">Who acts; null to read everything.</param>
internal sealed class Reader(SqliteConnection connection, Acting? acting) : IAsyncDisposable
{
    private bool _isOpen;
    private long _written;
    private long _accessChanges = -1;

    /// <summary>Reads one consistent state of the catalog.</summary>
    public T Read<T>(Func<SqliteConnection, T> read)
    {
        if (!_isOpen)
            Open();
        Execute("BEGIN");
        try
        {
            Refresh();
            return read(connection);
        }
        finally
        {
            Execute("COMMIT");
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => connection.DisposeAsync();

    private void Open()
    {
        connection.Open();
        connection.Execute("PRAGMA mmap_size = 1073741824; PRAGMA cache_size = -16384; PRAGMA temp_store = MEMORY;");
        if (acting is not null)
        {
            Acting.Prepare(connection);
            Acting.Limit(connection);
        }

        Execute("PRAGMA query_only = ON");
        _isOpen = true;
    }

    /// <summary>What somebody may see can change with whatever is written by others, and does with what decides about access.</summary>
    private void Refresh()
    {
        if (acting is null)
            return;
        var written = connection.ExecuteScalar<long>("PRAGMA data_version");
        if (written == _written)
            return;
        var accessChanges = connection.ExecuteScalar<long>(Statement.AccessChanges);
        if (accessChanges != _accessChanges)
        {
            Execute("PRAGMA query_only = OFF");
            acting.Refresh(connection);
            Execute("PRAGMA query_only = ON");
        }
        (_written, _accessChanges) = (written, accessChanges);
    }

    private void Execute(string sql) => SqliteException.ThrowExceptionForRC(raw.sqlite3_exec(connection.Handle, sql), connection.Handle);
}
