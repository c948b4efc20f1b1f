namespace ConfluenceOps.Documents.Sqlite.Search;

/// <summary>How many letters must be put in, left out, replaced or swapped with their neighbour to make one word of another.</summary>
internal static class EditDistance
{
    /// <summary>Every word at a distance of one; among them many that are none.</summary>
    public static IEnumerable<string> WordsAtOne(string word, string alphabet)
    {
        for (var at = 0; at <= word.Length; at++)
        {
            var (before, after) = (word[..at], word[at..]);
            if (after.Length > 0)
                yield return before + after[1..];
            if (after.Length > 1)
                yield return $"{before}{after[1]}{after[0]}{after[2..]}";
            foreach (var letter in alphabet)
            {
                yield return before + letter + after;
                if (after.Length > 0)
                    yield return before + letter + after[1..];
            }
        }
    }

    /// <summary>The distance of two words; where it is greater than the greatest that counts, anything greater.</summary>
    public static int Between(string one, string other, int greatest)
    {
        if (Math.Abs(one.Length - other.Length) > greatest)
            return greatest + 1;
        Span<int> beforeLast = stackalloc int[other.Length + 1];
        Span<int> last = stackalloc int[other.Length + 1];
        Span<int> row = stackalloc int[other.Length + 1];
        for (var column = 0; column <= other.Length; column++)
            row[column] = column;
        for (var line = 1; line <= one.Length; line++)
        {
            // The oldest row becomes the new one.
            var oldest = beforeLast;
            beforeLast = last;
            last = row;
            row = oldest;
            row[0] = line;
            var least = line;
            for (var column = 1; column <= other.Length; column++)
            {
                var isSame = one[line - 1] == other[column - 1];
                row[column] = Math.Min(Math.Min(last[column], row[column - 1]) + 1, last[column - 1] + (isSame ? 0 : 1));
                if (line > 1 && column > 1 && one[line - 1] == other[column - 2] && one[line - 2] == other[column - 1])
                    row[column] = Math.Min(row[column], beforeLast[column - 2] + 1);
                least = Math.Min(least, row[column]);
            }

            if (least > greatest)
                return greatest + 1;
        }

        return row[other.Length];
    }
}
