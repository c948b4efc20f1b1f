using Microsoft.Data.Sqlite;

namespace ConfluenceOps.Documents.Sqlite.Automations.Acts;

/// <summary>Marks documents read-only.</summary>
internal sealed class ProtectingAct : Act
{
    public override IReadOnlyList<long> Find(SqliteConnection connection, IReadOnlyList<long> documents) =>
        Choose(connection, Statement.ToSetReadOnly, documents);

    public override void Do(SqliteConnection connection, IReadOnlyList<long> documents, ActTime time)
    {
        using var protect = new PreparedStatement(connection, Statement.SetReadOnly);
        foreach (var document in documents)
            protect.Execute(("@id", document), ("@readOnly", 1));
    }
}
