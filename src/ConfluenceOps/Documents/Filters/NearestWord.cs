namespace ConfluenceOps.Documents.Filters;

/// <summary>What somebody may have meant who mistyped a word.</summary>
internal static class NearestWord
{
    /// <summary>A longer one is no slip of the fingers, and comparing it would take its time.</summary>
    private const int Longest = 40;

    /// <returns>Null when nothing is near.</returns>
    public static string? Find(string typed, IEnumerable<string> words) => typed.Length > Longest
        ? null
        : words.Select(word => (Word: word, Distance: Distance(typed.ToUpperInvariant(), word.ToUpperInvariant())))
            .Where(candidate => candidate.Distance <= 1 + candidate.Word.Length / 3)
            .OrderBy(candidate => candidate.Distance).Select(candidate => candidate.Word).FirstOrDefault();

    /// <summary>How many letters must be put in, taken out or replaced to make one word the other.</summary>
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, 1 + Math.Min(row[j], row[j - 1]));
            }
        }

        return row[b.Length];
    }
}
