using System.Collections.Concurrent;
using ConfluenceOps.Documents.Access;
using ConfluenceOps.Documents.Sqlite.Access;
using ConfluenceOps.Documents.Sqlite.Search;
using Dapper;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ConfluenceOps.Documents.Sqlite;

/// <summary>The catalog's file: one connection that writes, and as many as are needed that read beside it.</summary>
internal sealed class Database : IAsyncDisposable
{
    /// <summary>How long to wait for another process that writes. Its batches take milliseconds.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    private readonly TimeProvider _clock;
    private readonly SqliteConnection _writer;
    private readonly SemaphoreSlim _writing = new(1, 1);
    private readonly ConcurrentBag<Reader> _readers = [];
    private readonly ConcurrentBag<Reader> _wholeReaders = [];

    static Database() => Batteries_V2.Init();

    private Database(string location, CatalogActor actor, TimeProvider clock)
    {
        Location = location;
        Acting = new Acting(actor);
        _clock = clock;
        _writer = NewConnection();
        Guard = new AccessGuard(_writer, Acting);
    }

    /// <summary>The full path of the file.</summary>
    public string Location { get; }

    /// <summary>Who reads and writes.</summary>
    public Acting Acting { get; }

    /// <summary>What each write asks, inside its transaction, whether it may.</summary>
    public AccessGuard Guard { get; }

    /// <summary>Opens the file, which is made where it is missing and brought to the schema of this version.</summary>
    public static async Task<Database> OpenAsync(string path, CatalogActor actor, TimeProvider clock, CancellationToken cancel)
    {
        var database = new Database(Path.GetFullPath(path), actor, clock);
        try
        {
            await database.RunAsync(database.Prepare).ConfigureAwait(false);
            await database.MigrateAsync(cancel).ConfigureAwait(false);
            await database.RunAsync(database.Guard.Prepare).ConfigureAwait(false);
            return database;
        }
        catch
        {
            await database.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>The same file for somebody else.</summary>
    public Task<Database> OpenAsAsync(CatalogActor actor, CancellationToken cancel) => OpenAsync(Location, actor, _clock, cancel);

    /// <summary>Reads one consistent state of what whoever acts may see of the catalog, whoever writes meanwhile.</summary>
    public Task<T> ReadAsync<T>(Func<SqliteConnection, T> read, CancellationToken cancel) => ReadAsync(_readers, Acting, read, cancel);

    /// <summary>Reads one consistent state of the whole catalog, for what must know all of it and shows none of it to anybody.</summary>
    public Task<T> ReadWholeAsync<T>(Func<SqliteConnection, T> read, CancellationToken cancel) => ReadAsync(_wholeReaders, null, read, cancel);

    /// <summary>Writes in one transaction: whole or not at all.</summary>
    /// <remarks>Nothing here interrupts SQLite: what is interrupted in the middle of its full-text index refuses to be rolled back.</remarks>
    /// <exception cref="CatalogBusyException">Another process would not let go of the catalog.</exception>
    public async Task<T> WriteAsync<T>(Func<SqliteConnection, T> write, CancellationToken cancel)
    {
        await _writing.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            await BeginWriteAsync(cancel).ConfigureAwait(false);
            Guard.Renew();
            return await RunAsync(InTransaction).ConfigureAwait(false);
        }
        finally
        {
            _writing.Release();
        }

        T InTransaction()
        {
            try
            {
                var result = write(_writer);
                Execute(_writer, "COMMIT");
                return result;
            }
            catch
            {
                // On some errors SQLite has rolled back already, and asking twice would be an error of its own.
                if (raw.sqlite3_get_autocommit(_writer.Handle) == 0)
                    Execute(_writer, "ROLLBACK");
                throw;
            }
        }
    }

    /// <summary>Writes in one transaction, and notes it when the content is no longer what it was.</summary>
    public Task<T> ChangeAsync<T>(Func<SqliteConnection, T> change, CancellationToken cancel) =>
        WriteAsync(
            connection =>
            {
                // What it notes for itself is no change of content.
                Guard.Refresh();
                var before = raw.sqlite3_total_changes(connection.Handle);
                var result = change(connection);
                if (raw.sqlite3_total_changes(connection.Handle) != before)
                    connection.Execute(Statement.ChangeCatalog);
                return result;
            },
            cancel);

    /// <summary>Writes in one transaction what takes a level in the catalog as a whole.</summary>
    /// <exception cref="AccessDeniedException">Whoever acts has less.</exception>
    public Task<T> WriteAsync<T>(AccessLevel needed, Func<SqliteConnection, T> write, CancellationToken cancel) => WriteAsync(Demanding(needed, write), cancel);

    /// <summary>Changes in one transaction what takes a level in the catalog as a whole.</summary>
    /// <exception cref="AccessDeniedException">Whoever acts has less.</exception>
    public Task<T> ChangeAsync<T>(AccessLevel needed, Func<SqliteConnection, T> change, CancellationToken cancel) => ChangeAsync(Demanding(needed, change), cancel);

    /// <summary>Lets pass who has a level in a place.</summary>
    /// <exception cref="AccessDeniedException">Whoever acts has less.</exception>
    public Task DemandAsync(AccessPlace place, AccessLevel needed, CancellationToken cancel) => WriteAsync(
        _ =>
        {
            Guard.Demand(place, needed);
            return true;
        },
        cancel);

    /// <summary>Runs a command that wants the file for itself, and no transaction around it.</summary>
    /// <exception cref="CatalogBusyException">Another process would not let go of the catalog.</exception>
    public async Task RunAloneAsync(string sql, CancellationToken cancel)
    {
        await _writing.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            await InsistAsync(sql, cancel).ConfigureAwait(false);
            // Where what is temporary is kept decides whether there is anything.
            await RunAsync(Guard.Prepare).ConfigureAwait(false);
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _writing.WaitAsync().ConfigureAwait(false);
        foreach (var reader in _readers.Concat(_wholeReaders))
            await reader.DisposeAsync().ConfigureAwait(false);
        await _writer.DisposeAsync().ConfigureAwait(false);
        _writing.Release();
    }

    /// <summary>What the statements and views of the catalog call, which SQLite does not have itself.</summary>
    public static void AddFunctions(SqliteConnection connection)
    {
        connection.CreateFunction<string, string, bool>("title_matches", Wildcard.Matches, isDeterministic: true);
        connection.CreateFunction<string, string>("indexable", UnspacedScript.Spread, isDeterministic: true);
    }

    private SqliteConnection NewConnection()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = Location,
            ForeignKeys = true,
            // A pooled file would stay open, and locked on Windows, after the catalog is closed.
            Pooling = false,
        }.ToString());
        AddFunctions(connection);
        return connection;
    }

    /// <summary>Looks before it writes: a file that is not ours must stay as it is to the last byte.</summary>
    private bool Prepare()
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Location)!);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CatalogUnavailableException(Location, e);
        }

        _writer.Open();
        Migrations.FindVersion(_writer, Location);
        _writer.Execute("""
            PRAGMA journal_mode = WAL;
            PRAGMA synchronous = NORMAL;
            PRAGMA wal_autocheckpoint = 4000;
            PRAGMA cache_size = -24576;
            PRAGMA temp_store = MEMORY;
            """);
        return true;
    }

    private async Task MigrateAsync(CancellationToken cancel)
    {
        if (Migrations.FindVersion(_writer, Location) == Migrations.Latest)
            return;
        await WriteAsync(
            connection =>
            {
                // Asked again inside the transaction: another process may have been faster.
                Migrations.Apply(connection, Migrations.FindVersion(connection, Location));
                Ownership.Found(connection, Acting);
                return true;
            },
            cancel).ConfigureAwait(false);
    }

    private async Task<T> ReadAsync<T>(ConcurrentBag<Reader> idle, Acting? acting, Func<SqliteConnection, T> read, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var reader = idle.TryTake(out var free) ? free : new Reader(NewConnection(), acting);
        try
        {
            return await RunAsync(() => reader.Read(read)).ConfigureAwait(false);
        }
        finally
        {
            idle.Add(reader);
        }
    }

    private Func<SqliteConnection, T> Demanding<T>(AccessLevel needed, Func<SqliteConnection, T> write) => connection =>
    {
        Guard.Demand(needed);
        return write(connection);
    };

    private Task BeginWriteAsync(CancellationToken cancel) => InsistAsync("BEGIN IMMEDIATE", cancel);

    private async Task InsistAsync(string sql, CancellationToken cancel)
    {
        // SQLite could wait by itself, but could not be told to stop waiting.
        for (var began = _clock.GetTimestamp(); !await RunAsync(Try).ConfigureAwait(false);)
        {
            if (_clock.GetElapsedTime(began) > Patience)
                throw new CatalogBusyException(Location, Patience);
            await Task.Delay(Pause, _clock, cancel).ConfigureAwait(false);
        }

        bool Try()
        {
            var result = raw.sqlite3_exec(_writer.Handle, sql);
            if (result is not raw.SQLITE_BUSY)
                SqliteException.ThrowExceptionForRC(result, _writer.Handle);
            return result == raw.SQLITE_OK;
        }
    }

    private async Task<T> RunAsync<T>(Func<T> work)
    {
        try
        {
            // SQLite has no asynchronous calls, and the caller has better things to do than to wait for a disk.
            return await Task.Run(work).ConfigureAwait(false);
        }
        catch (SqliteException e) when (SqliteTrouble.Explain(e, Location) is { } explained)
        {
            throw explained;
        }
    }

    private static void Execute(SqliteConnection connection, string sql) =>
        SqliteException.ThrowExceptionForRC(raw.sqlite3_exec(connection.Handle, sql), connection.Handle);
}
