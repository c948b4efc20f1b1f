using System.Runtime.CompilerServices;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ConfluenceOps.Documents.Sqlite;

/// <summary>Runs large statements that are asked again and again, and that take longer to compile than to run: a connection compiles each once.</summary>
internal static class CompiledQuery
{
    private static readonly ConditionalWeakTable<SqliteConnection, Dictionary<string, SqliteCommand>> Commands = [];

    /// <summary>The rows of a statement.</summary>
    /// <param name="connection">Where, used by nobody else meanwhile. When it is closed, it lets go of what it compiled.</param>
    /// <param name="sql">The statement.</param>
    /// <param name="parameters">Its parameters, each a property.</param>
    public static List<T> Run<T>(SqliteConnection connection, string sql, object parameters)
    {
        var compiled = Commands.GetOrCreateValue(connection);
        if (!compiled.TryGetValue(sql, out var command))
            compiled[sql] = command = new SqliteCommand(sql, connection);
        command.Parameters.Clear();
        foreach (var parameter in parameters.GetType().GetProperties())
            command.Parameters.AddWithValue($"@{parameter.Name}", parameter.GetValue(parameters) ?? DBNull.Value);
        using var reader = command.ExecuteReader();
        return [.. reader.Parse<T>()];
    }
}
