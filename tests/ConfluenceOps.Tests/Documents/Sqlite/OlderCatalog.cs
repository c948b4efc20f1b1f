using ConfluenceOps.Documents.Sqlite;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ConfluenceOps.Tests.Documents.Sqlite;

/// <summary>A catalog as an earlier version left it: with the first of the schema's scripts, and documents put in as that schema knows them.</summary>
internal static class OlderCatalog
{
    /// <summary>What every schema can hold: an imported page with a label and one below it, one that was edited here, and one in Japanese.</summary>
    private const string Documents = """
        INSERT INTO space (id, site, site_space_id, key, name, type, status, url)
        VALUES (1, 'https://acme.example/wiki/', '65537', 'ENG', 'Engineering', 'global', 'current', 'https://acme.example/wiki/spaces/ENG');

        INSERT INTO document (id, space_id, title, kind, created, version, author, modified, note, edited, page_id, page_version, parent_page_id, source_hash, imported)
        VALUES
            (1, 1, 'Deploy', 0, 0, 1, 'Ann', 1000, 'Version 1 of the page', 0, '101', 1, NULL, x'00', 2000),
            (2, 1, 'Rollback', 0, 0, 2, 'Bob', 3000, 'clearer', 1, '102', 1, '101', x'00', 2000),
            (3, 1, '東京', 0, 0, 1, 'Ann', 1000, NULL, 0, '103', 1, '101', x'00', 2000);
        INSERT INTO document_text (id, text)
        VALUES (1, 'How services are deployed.'), (2, 'How to go back, edited.'), (3, '京都の手順');
        INSERT INTO document_version (document_id, version, title, author, modified, note, edited, text)
        VALUES (2, 1, 'Rollback', 'Ann', 1000, 'Version 1 of the page', 0, 'How to go back.');
        INSERT INTO document_tag (document_id, position, tag) VALUES (1, 0, 'runbook');
        INSERT INTO document_index (rowid, title, text) SELECT id, title, text FROM searchable;
        """;

    private const string RunOfSpace = "INSERT INTO import_run (space_id, status, started, pages, added) VALUES (1, 1, 2000, 3, 3);";

    private const string RunOfAnySpace = """
        INSERT INTO import_run (space_id, space_key, status, started, pages, added) VALUES (1, 'ENG', 1, 2000, 3, 3);
        UPDATE document SET base_version = 1 WHERE id = 2;
        """;

    /// <summary>Makes the file.</summary>
    /// <param name="path">Where.</param>
    /// <param name="schema">How many of the scripts that version knew.</param>
    public static async Task MakeAsync(string path, int schema)
    {
        await using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        Database.AddFunctions(connection);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        foreach (var script in Scripts().Take(schema))
            await connection.ExecuteAsync(script);
        await connection.ExecuteAsync(Documents);
        // The third script came with the base of edits and with runs that keep the key of their space themselves.
        await connection.ExecuteAsync(schema < 3 ? RunOfSpace : RunOfAnySpace);
        await connection.ExecuteAsync($"PRAGMA application_id = {Migrations.ApplicationId}; PRAGMA user_version = {schema};");
    }

    private static IEnumerable<string> Scripts()
    {
        var home = typeof(SqliteCatalog).Assembly;
        foreach (var name in home.GetManifestResourceNames().Where(name => name.Contains(".Sqlite.Schema.", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(home.GetManifestResourceStream(name)!);
            yield return reader.ReadToEnd();
        }
    }
}
