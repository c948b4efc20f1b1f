using ConfluenceOps.Documents.Access;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ConfluenceOps.Documents.Sqlite.Access;

/// <summary>Lets connections know who acts, and what they may see and do.</summary>
internal sealed class Acting(CatalogActor actor)
{
    /// <summary>Everybody behind what is done: also the user of this machine, who has whatever the account brings here.</summary>
    public IReadOnlyList<CatalogActor> All => actor.Otherwise is { } otherwise ? [actor, otherwise] : [actor];

    /// <summary>Makes room on a connection for what somebody has.</summary>
    public static void Prepare(SqliteConnection connection) => connection.Execute(Statement.Acting);

    /// <summary>Hides from a connection that was prepared what may not be seen.</summary>
    public static void Limit(SqliteConnection connection) => connection.Execute(Statement.Limit);

    /// <summary>Puts together on a connection what they have now.</summary>
    public void Refresh(SqliteConnection connection)
    {
        var acting = Resolve(connection);
        connection.Execute(Statement.ActAs, new { site = acting.Site, key = acting.Key });
    }

    /// <summary>Who acts in this catalog: an account only where the catalog has something of its site.</summary>
    public CatalogActor Resolve(SqliteConnection connection) =>
        actor.Otherwise is { } otherwise && !connection.ExecuteScalar<bool>(Statement.KnowsSite, new { site = actor.Site }) ? otherwise : actor;
}
