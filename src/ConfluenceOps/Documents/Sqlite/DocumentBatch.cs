using Dapper;
using Microsoft.Data.Sqlite;

namespace ConfluenceOps.Documents.Sqlite;

/// <summary>Changes many documents by one statement.</summary>
internal static class DocumentBatch
{
    /// <summary>Runs the statement and finds out which ids are no documents.</summary>
    /// <param name="connection">Where, inside the caller's transaction.</param>
    /// <param name="statement">What to run.</param>
    /// <param name="ids">The ids of the documents as a JSON array.</param>
    /// <param name="parameters">The statement's parameters, the ids among them.</param>
    public static ChangedBatch Change(SqliteConnection connection, string statement, string ids, object parameters) =>
        new(connection.Execute(statement, parameters), FindUnknown(connection, ids));

    /// <summary>The ids that are no documents.</summary>
    public static IReadOnlyList<long> FindUnknown(SqliteConnection connection, string ids) =>
        [.. connection.Query<long>(Statement.UnknownDocuments, new { ids })];
}
