using ConfluenceOps.Documents.Sqlite.Search;
using Microsoft.Data.Sqlite;

namespace ConfluenceOps.Tests.Documents.Sqlite.Search;

public sealed class EnglishStemTests
{
    // The examples of Porter's paper, and words that try its exceptions.
    private const string Words = """
        caresses ponies ties caress cats feed agreed plastered bled motoring sing conflated troubled sized hopping tanned falling
        hissing fizzed failing filing happy sky relational conditional rational valenci hesitanci digitizer conformabli radicalli
        differentli vileli analogousli vietnamization predication operator feudalism decisiveness hopefulness callousness formaliti
        sensitiviti sensibiliti triplicate formative formalize electriciti electrical hopeful goodness revival allowance inference
        airliner gyroscopic adjustable defensible irritant replacement adjustment dependent adoption homologou communism activate
        angulariti homologous effective bowdlerize probate rate cease controll roll deploy deployed deploying deployments rollback
        services servicing certificate certificates rotation rotate running run ran is as be by oscillate psychology archaeology
        generalizations oscillators need ed ing s ss yes say says y toy toys yyy 2024 v2 k8s tests testing agree agreement national
        meetings meeting documented documentation authorization authorized employees possibly nobly abilities international
        """;

    [Fact]
    public void Words_have_the_stems_that_the_index_gives_them()
    {
        SQLitePCL.Batteries_V2.Init();
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        Run(connection, "CREATE VIRTUAL TABLE word USING fts5 (text, tokenize = 'porter unicode61 remove_diacritics 2')");
        Run(connection, "CREATE VIRTUAL TABLE stem USING fts5vocab (word, row)");
        var wrong = new List<string>();

        foreach (var word in Words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            Run(connection, $"DELETE FROM word; INSERT INTO word VALUES ('{word}')");
            using var command = connection.CreateCommand();
            command.CommandText = "SELECT term FROM stem";
            var expected = (string)command.ExecuteScalar()!;
            if (EnglishStem.Of(word) != expected)
                wrong.Add($"{word}: {EnglishStem.Of(word)} instead of {expected}");
        }

        Assert.Empty(wrong);
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
