using Dapper;
using Microsoft.Data.Sqlite;

namespace ConfluenceOps.Documents.Sqlite;

/// <summary>Many documents that one statement changes.</summary>
internal static class DocumentBatch
{
    /// <summary>The ids that are no documents.</summary>
    /// <param name="connection">Where, inside the caller's transaction.</param>
    /// <param name="ids">The ids of the documents as a JSON array.</param>
    public static IReadOnlyList<long> FindUnknown(SqliteConnection connection, string ids) =>
        [.. connection.Query<long>(Statement.UnknownDocuments, new { ids })];
}
