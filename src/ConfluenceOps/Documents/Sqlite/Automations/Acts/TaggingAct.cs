using Microsoft.Data.Sqlite;

namespace ConfluenceOps.Documents.Sqlite.Automations.Acts;

/// <summary>Puts a tag on documents, or takes it off.</summary>
internal sealed class TaggingAct(long tag, bool putsOn) : Act
{
    public override IReadOnlyList<long> Find(SqliteConnection connection, IReadOnlyList<long> documents) =>
        Choose(connection, putsOn ? Statement.ToPutOnTag : Statement.ToTakeOffTag, documents, tag);

    public override void Do(SqliteConnection connection, IReadOnlyList<long> documents, ActTime time)
    {
        if (putsOn)
            SqliteTags.PutOn(connection, tag, Json(documents));
        else
            SqliteTags.TakeOff(connection, tag, Json(documents));
    }
}
