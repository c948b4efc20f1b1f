using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ConfluenceOps.Documents.Sqlite.Search;

/// <summary>The words that documents have, to forgive what somebody mistyped.</summary>
/// <remarks>
/// No table of words is kept for this, which every import would have to pay for: the full-text index tells for some hundred
/// words whether it has them, and lists those that begin alike. Both take the same time in a large catalog as in a small one,
/// but for the documents that the words listed have.
/// </remarks>
internal sealed class Vocabulary(SqliteConnection connection)
{
    /// <summary>In shorter words, one other letter makes too many other words.</summary>
    private const int ShortestMistyped = 4;

    /// <summary>Longer words are no words, and have too many neighbours.</summary>
    private const int LongestMistyped = 24;

    /// <summary>From this length on two mistakes are forgiven.</summary>
    private const int ShortestMistypedTwice = 7;

    /// <summary>How many letters must be right at the beginning of a word with two mistakes, or of one in another alphabet.</summary>
    private const int RightAtFirst = 3;

    /// <summary>More words that begin alike are not looked through.</summary>
    private const int MostAlike = 5_000;

    /// <summary>How many words may stand in for one.</summary>
    private const int MostNear = 3;

    /// <summary>The words nearest to one that no document has, those that most documents have before others; none for a word that some document has. What may not be seen counts for nothing.</summary>
    public IReadOnlyList<string> Near(string word)
    {
        word = word.ToLowerInvariant();
        if (word.Length is < ShortestMistyped or > LongestMistyped || !word.All(char.IsLetter) || Counts([IndexedWord.Stem(word)]).Exists(IsSeen))
            return [];
        var near = AtOne(word);
        return near.Count > 0 ? near : AtTwo(word);
    }

    private List<string> AtOne(string word)
    {
        // The index has stems, and a mistake in an ending is none in a stem: so whole words are made, and asked for by their stems.
        var words = EditDistance.WordsAtOne(word, "abcdefghijklmnopqrstuvwxyz").DistinctBy(IndexedWord.Stem).ToDictionary(IndexedWord.Stem);
        return [.. Best(Counts(words.Keys)).Select(stem => words[stem])];
    }

    private List<string> AtTwo(string word)
    {
        var stem = IndexedWord.Stem(word);
        var greatest = word.Length < ShortestMistypedTwice ? 1 : 2;
        if (stem.Length <= RightAtFirst)
            return [];
        var alike = connection.Query<WordRow>(Statement.WordsBeginning, new { beginning = stem[..RightAtFirst], after = stem[..RightAtFirst] + '\uFFFF', limit = MostAlike })
            .Select(row => (Row: row, Distance: EditDistance.Between(stem, row.Word, greatest)))
            // What is asked for is reduced to its stem again, and not every stem is its own.
            .Where(found => found.Distance <= greatest && IndexedWord.Stem(found.Row.Word) == found.Row.Word);
        return alike.GroupBy(found => found.Distance, found => found.Row).OrderBy(near => near.Key).Select(near => Best(near).ToList()).FirstOrDefault(best => best.Count > 0) ?? [];
    }

    private List<WordRow> Counts(IEnumerable<string> stems) =>
        [.. connection.Query<WordRow>(Statement.WordsKnown, new { stems = JsonSerializer.Serialize(stems) })];

    private IEnumerable<string> Best(IEnumerable<WordRow> rows) =>
        rows.OrderByDescending(row => row.Documents).ThenBy(row => row.Word, StringComparer.Ordinal).Where(IsSeen).Take(MostNear).Select(row => row.Word);

    private bool IsSeen(WordRow row) => connection.ExecuteScalar<bool>(Statement.WordSeen, new { word = row.Word });

    private sealed class WordRow
    {
        public string Word { get; init; } = "";

        public long Documents { get; init; }
    }
}
