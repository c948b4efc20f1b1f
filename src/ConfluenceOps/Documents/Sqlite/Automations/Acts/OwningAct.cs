using ConfluenceOps.Documents.Access;
using Microsoft.Data.Sqlite;

namespace ConfluenceOps.Documents.Sqlite.Automations.Acts;

/// <summary>Makes a person or a team an owner of documents.</summary>
internal sealed class OwningAct(long principal) : Act
{
    public override IReadOnlyList<long> Find(SqliteConnection connection, IReadOnlyList<long> documents) =>
        Choose(connection, Statement.ToOwn, documents, principal);

    public override void Do(SqliteConnection connection, IReadOnlyList<long> documents, ActTime time)
    {
        using var give = new PreparedStatement(connection, Statement.GrantAccess);
        foreach (var document in documents)
            give.Execute(("@principal", principal), ("@collection", null), ("@document", document), ("@level", (int)AccessLevel.Owner));
    }
}
