using Microsoft.Data.Sqlite;

namespace ConfluenceOps.Documents.Sqlite;

/// <summary>A statement that is compiled once and run for each of thousands of documents.</summary>
internal sealed class PreparedStatement(SqliteConnection connection, string sql) : IDisposable
{
    private readonly SqliteCommand _command = new(sql, connection);

    /// <summary>Runs it. The parameters come in the same order every time.</summary>
    public void Execute(params ReadOnlySpan<(string Name, object? Value)> parameters) => Bind(parameters).ExecuteNonQuery();

    /// <summary>Runs it and gives its one number.</summary>
    public long ExecuteNumber(params ReadOnlySpan<(string Name, object? Value)> parameters) =>
        (long)Bind(parameters).ExecuteScalar()!;

    /// <summary>Runs it and gives its rows.</summary>
    public SqliteDataReader Query(params ReadOnlySpan<(string Name, object? Value)> parameters) => Bind(parameters).ExecuteReader();

    /// <inheritdoc/>
    public void Dispose() => _command.Dispose();

    private SqliteCommand Bind(ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        if (_command.Parameters.Count == 0)
        {
            foreach (var (name, _) in parameters)
                _command.Parameters.Add(new SqliteParameter { ParameterName = name });
        }

        for (var i = 0; i < parameters.Length; i++)
            _command.Parameters[i].Value = parameters[i].Value ?? DBNull.Value;
        return _command;
    }
}
