using Microsoft.Data.Sqlite;

namespace ConfluenceOps.Documents.Sqlite.Automations.Acts;

/// <summary>Puts documents into a collection, or takes them out.</summary>
internal sealed class FilingAct(long collection, bool putsIn) : Act
{
    public override IReadOnlyList<long> Find(SqliteConnection connection, IReadOnlyList<long> documents) =>
        Choose(connection, putsIn ? Statement.ToPutIntoCollection : Statement.ToTakeOutOfCollection, documents, collection);

    public override void Do(SqliteConnection connection, IReadOnlyList<long> documents, ActTime time)
    {
        if (putsIn)
            CollectionShelf.PutIn(connection, collection, Json(documents));
        else
            CollectionShelf.TakeOut(connection, collection, Json(documents));
    }
}
