using Microsoft.Data.Sqlite;

namespace ConfluenceOps.Documents.Sqlite.Automations.Acts;

/// <summary>Notes that documents are about a resource, or are not any more.</summary>
internal sealed class RelatingAct(long resource, bool relates) : Act
{
    public override IReadOnlyList<long> Find(SqliteConnection connection, IReadOnlyList<long> documents) =>
        Choose(connection, relates ? Statement.ToRelate : Statement.ToUnrelate, documents, resource);

    public override void Do(SqliteConnection connection, IReadOnlyList<long> documents, ActTime time)
    {
        if (relates)
            SqliteRelations.Relate(connection, resource, Json(documents), time.Now);
        else
            SqliteRelations.Unrelate(connection, resource, Json(documents), time.Now);
    }
}
