namespace ConfluenceOps.Sandbox.Cql;

/// <summary>Words that a text must have, all of them, in any order. A word that ends in * matches what begins with it.</summary>
internal sealed class SearchWords
{
    private readonly List<(string Word, bool IsPrefix)> _words = [];

    public SearchWords(string query)
    {
        foreach (var word in query.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var isPrefix = word.EndsWith('*');
            foreach (var part in Split(word))
                _words.Add((part, isPrefix));
        }
    }

    public bool AreIn(string text) => _words.Count > 0 && _words.TrueForAll(wanted => IsIn(text, wanted.Word, wanted.IsPrefix));

    private static bool IsIn(string text, string word, bool isPrefix)
    {
        for (var at = 0; (at = text.IndexOf(word, at, StringComparison.OrdinalIgnoreCase)) >= 0; at++)
        {
            var end = at + word.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (isPrefix || end == text.Length || !char.IsLetterOrDigit(text[end])))
                return true;
        }

        return false;
    }

    private static IEnumerable<string> Split(string text)
    {
        for (int start = 0, end; start < text.Length; start = end + 1)
        {
            for (end = start; end < text.Length && char.IsLetterOrDigit(text[end]);)
                end++;
            if (end > start)
                yield return text[start..end];
        }
    }
}
