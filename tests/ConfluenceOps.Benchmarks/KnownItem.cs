using System.Reflection;
using ConfluenceOps.Documents;

namespace ConfluenceOps.Benchmarks;

/// <summary>A question to which there is one right answer.</summary>
/// <param name="Question">What is typed.</param>
/// <param name="Title">The title of the document that is meant.</param>
internal sealed record KnownItem(string Question, string Title)
{
    private static readonly char[] Gaps = [' ', '\t', '#', '*', '`', '>'];

    /// <summary>Those of the demonstration site, which people wrote.</summary>
    public static IEnumerable<KnownItem> OfDemonstration()
    {
        var assembly = Assembly.GetExecutingAssembly();
        using var reader = new StreamReader(assembly.GetManifestResourceStream($"{typeof(KnownItem).Namespace}.KnownItems.txt")!);
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith('#') && line.Split(" = ") is [var question, var title])
                yield return new KnownItem(question, title);
        }
    }

    /// <summary>The words of a title.</summary>
    public static KnownItem ByTitle(Document document) => new(document.Title.ToLowerInvariant(), document.Title);

    /// <summary>The words of a title with two letters of the longest one swapped.</summary>
    public static KnownItem ByMistypedTitle(Document document, Random random)
    {
        var longest = document.Title.Split(' ').Where(word => word.All(char.IsLetter)).MaxBy(word => word.Length) ?? "";
        if (longest.Length < 4)
            return ByTitle(document);
        var at = random.Next(1, longest.Length - 2);
        var mistyped = $"{longest[..at]}{longest[at + 1]}{longest[at]}{longest[(at + 2)..]}";
        return new KnownItem(document.Title.Replace(longest, mistyped, StringComparison.Ordinal), document.Title);
    }

    /// <summary>The first words of a sentence, as somebody remembers them.</summary>
    public static KnownItem ByText(Document document, string text, int length, Random random)
    {
        var sentences = text.Split(['.', '\n', '|'], StringSplitOptions.RemoveEmptyEntries)
            .Select(sentence => sentence.Split(Gaps, StringSplitOptions.RemoveEmptyEntries))
            .Where(words => words.Length >= length && words.All(word => char.IsLetterOrDigit(word[0])))
            .ToArray();
        return sentences.Length == 0 ? ByTitle(document) : new KnownItem(string.Join(' ', random.GetItems(sentences, 1)[0].Take(length)), document.Title);
    }
}
