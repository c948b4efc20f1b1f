using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ConfluenceOps.Documents.Sqlite.Automations.Acts;

/// <summary>One of the things that an automation does, ready to be done, inside the caller's transaction.</summary>
internal abstract class Act
{
    /// <summary>Whether documents are other than they were afterwards.</summary>
    public virtual bool ChangesDocuments => true;

    /// <summary>Those of some documents with which there is something to do.</summary>
    public abstract IReadOnlyList<long> Find(SqliteConnection connection, IReadOnlyList<long> documents);

    /// <summary>Does it with documents that it has found.</summary>
    public abstract void Do(SqliteConnection connection, IReadOnlyList<long> documents, ActTime time);

    /// <summary>Those of some documents that a statement chooses.</summary>
    private protected static IReadOnlyList<long> Choose(SqliteConnection connection, string statement, IReadOnlyList<long> documents, long? target = null) =>
        [.. connection.Query<long>(statement, new { ids = Json(documents), target })];

    private protected static string Json(IReadOnlyList<long> documents) => JsonSerializer.Serialize(documents);
}

/// <summary>When something is done.</summary>
/// <param name="Run">The automation's run.</param>
/// <param name="Now">The time.</param>
internal readonly record struct ActTime(long Run, DateTimeOffset Now);
