using Dapper;
using Microsoft.Data.Sqlite;

namespace ConfluenceOps.Documents.Sqlite.Automations.Acts;

/// <summary>Notes documents that a webhook is to be told of once the transaction is through: no transaction waits for the network.</summary>
internal sealed class NotifyingAct : Act
{
    public override bool ChangesDocuments => false;

    public override IReadOnlyList<long> Find(SqliteConnection connection, IReadOnlyList<long> documents) => documents;

    public override void Do(SqliteConnection connection, IReadOnlyList<long> documents, ActTime time) =>
        connection.Execute(Statement.SaveAutomationMessages, new { run = time.Run, ids = Json(documents) });
}
