using System.Reflection;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ConfluenceOps.Documents.Sqlite;

/// <summary>Brings a catalog file to the schema of this version: numbered SQL files in <c>Schema/</c>, each applied once.</summary>
internal static class Migrations
{
    /// <summary>Marks the file as ours: "COps" in ASCII, where SQLite keeps whose database it is.</summary>
    public const long ApplicationId = 0x434F7073;

    private static readonly Assembly Home = typeof(Migrations).Assembly;

    private static readonly string[] Scripts =
    [
        .. Home.GetManifestResourceNames()
            .Where(name => name.StartsWith($"{typeof(Migrations).Namespace}.Schema.", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The newest schema that this version knows.</summary>
    public static int Latest => Scripts.Length;

    /// <summary>The schema that the file has; 0 when it is new. Only reads.</summary>
    /// <exception cref="NotACatalogException">It is the database of another program.</exception>
    /// <exception cref="CatalogTooNewException">A newer version made it.</exception>
    public static int FindVersion(SqliteConnection connection, string location)
    {
        var (owner, version, things) = connection.QuerySingle<(long, long, long)>(Statement.FindSchema);
        if (owner != ApplicationId && (owner, version, things) != (0, 0, 0))
            throw new NotACatalogException(location);
        if (version > Latest)
            throw new CatalogTooNewException(location, (int)version, Latest);
        return (int)version;
    }

    /// <summary>Applies what is missing. Runs inside the caller's transaction.</summary>
    public static void Apply(SqliteConnection connection, int version)
    {
        foreach (var script in Scripts.Skip(version))
            connection.Execute(Read(script));
        connection.Execute($"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {Latest};");
    }

    private static string Read(string script)
    {
        using var reader = new StreamReader(Home.GetManifestResourceStream(script)!);
        return reader.ReadToEnd();
    }
}
