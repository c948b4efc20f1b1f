using System.Buffers;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ConfluenceOps.Documents.Sqlite;

/// <summary>A statement that is compiled once and run for each of thousands of documents.</summary>
/// <remarks>
/// Speaks to SQLite itself: a <see cref="SqliteCommand"/> looks its parameters up by name at each run and makes a reader
/// for each result, which costs as much as the statement does.
/// </remarks>
internal sealed class PreparedStatement : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;
    private int[]? _slots;

    public PreparedStatement(SqliteConnection connection, string sql)
    {
        _database = connection.Handle!;
        Check(raw.sqlite3_prepare_v2(_database, sql, out _statement, out var rest));
        if (!string.IsNullOrWhiteSpace(rest))
            throw new ArgumentException("Only the first statement would run.", nameof(sql));
    }

    /// <summary>Runs it. The parameters come in the same order every time.</summary>
    public void Execute(params ReadOnlySpan<(string Name, object? Value)> parameters) => TryRead([], parameters);

    /// <summary>Runs it and gives the number of the row that it has put in.</summary>
    public long Insert(params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        Execute(parameters);
        return raw.sqlite3_last_insert_rowid(_database);
    }

    /// <summary>Runs it and reads its first row, whose columns are numbers.</summary>
    /// <returns>False when there is no row.</returns>
    public bool TryRead(Span<long> columns, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        try
        {
            Bind(parameters);
            var result = raw.sqlite3_step(_statement);
            if (result is not (raw.SQLITE_ROW or raw.SQLITE_DONE))
                Check(result);
            for (var column = 0; column < columns.Length && result == raw.SQLITE_ROW; column++)
                columns[column] = raw.sqlite3_column_int64(_statement, column);
            return result == raw.SQLITE_ROW;
        }
        finally
        {
            _ = raw.sqlite3_reset(_statement);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _statement.Dispose();

    private void Bind(ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        _slots ??= SlotsOf(parameters);
        for (var i = 0; i < parameters.Length; i++)
            Check(Bind(_slots[i], parameters[i].Value));
    }

    private int Bind(int slot, object? value) => value switch
    {
        null => raw.sqlite3_bind_null(_statement, slot),
        string text => BindText(slot, text),
        byte[] bytes => raw.sqlite3_bind_blob(_statement, slot, bytes),
        int number => raw.sqlite3_bind_int(_statement, slot, number),
        long number => raw.sqlite3_bind_int64(_statement, slot, number),
        _ => throw new ArgumentException($"A {value.GetType().Name} cannot be kept.", nameof(value)),
    };

    private int BindText(int slot, string text)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        try
        {
            // SQLite copies what it is given.
            return raw.sqlite3_bind_text(_statement, slot, buffer.AsSpan(0, Encoding.UTF8.GetBytes(text, buffer)));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private int[] SlotsOf(ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var slots = new int[parameters.Length];
        for (var i = 0; i < slots.Length; i++)
            slots[i] = raw.sqlite3_bind_parameter_index(_statement, parameters[i].Name);
        return slots;
    }

    private void Check(int result) => SqliteException.ThrowExceptionForRC(result, _database);
}
