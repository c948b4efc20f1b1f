using System.Globalization;
using System.Text;

namespace ConfluenceOps.Sandbox.Fillers.Generated;

/// <summary>The words and sentence patterns of <c>Vocabulary.txt</c>.</summary>
internal sealed class Vocabulary
{
    private static readonly HashSet<string> _patternSections = ["title", "heading", "sentence", "phrase"];
    private static readonly Lazy<Vocabulary> _instance = new(Load);

    private readonly Dictionary<string, IReadOnlyList<string>> _words = [];
    private readonly Dictionary<string, IReadOnlyList<Part[]>> _patterns = [];

    private Vocabulary()
    {
    }

    public static Vocabulary Instance => _instance.Value;

    /// <summary>All words of a kind.</summary>
    public IReadOnlyList<string> Words(string kind) => _words[kind];

    /// <summary>One word of a kind, common ones more often.</summary>
    public string Word(string kind, DeterministicRandom random) => random.PickCommon(_words[kind]);

    /// <summary>Writes a title, heading, sentence or phrase. Holds no character that XML would need escaped.</summary>
    public void Write(StringBuilder text, string kind, DeterministicRandom random)
    {
        foreach (var part in random.Pick(_patterns[kind]))
        {
            if (part.Kind is null)
                text.Append(part.Text);
            else if (part.Kind == "number")
                text.Append(CultureInfo.InvariantCulture, $"{random.Between(2, 90)}");
            else
                AppendWord(text, Word(part.Kind, random), part.Capital);
        }
    }

    private static void AppendWord(StringBuilder text, string word, bool capital)
    {
        if (capital)
            text.Append(char.ToUpperInvariant(word[0])).Append(word, 1, word.Length - 1);
        else
            text.Append(word);
    }

    private static Vocabulary Load()
    {
        var vocabulary = new Vocabulary();
        foreach (var section in SandboxResources.ReadText("Fillers/Generated/Vocabulary.txt").Split("\n[")[1..])
        {
            var end = section.IndexOf(']', StringComparison.Ordinal);
            var (kind, content) = (section[..end], section[(end + 1)..]);
            if (_patternSections.Contains(kind))
                vocabulary._patterns[kind] = [.. content.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Parse)];
            else
                vocabulary._words[kind] = Shuffled(content.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        }

        return vocabulary;
    }

    /// <summary>The file is in alphabetical order, which must not decide which words are common.</summary>
    private static string[] Shuffled(string[] words)
    {
        var random = new DeterministicRandom((ulong)words.Length);
        for (var i = words.Length - 1; i > 0; i--)
        {
            var j = random.Between(0, i);
            (words[i], words[j]) = (words[j], words[i]);
        }

        return words;
    }

    private static Part[] Parse(string pattern) =>
        [.. pattern.Split('{', '}').Select((text, at) => at % 2 == 0
            ? new Part(text, null, false)
            : new Part("", text.ToLowerInvariant(), char.IsUpper(text[0]))).Where(part => part.Kind is not null || part.Text.Length > 0)];

    private sealed record Part(string Text, string? Kind, bool Capital);
}
