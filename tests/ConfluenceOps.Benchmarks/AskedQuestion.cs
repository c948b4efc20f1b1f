using System.Reflection;

namespace ConfluenceOps.Benchmarks;

/// <summary>A question in a sentence, and where its answer stands.</summary>
/// <param name="Question">What is asked.</param>
/// <param name="Title">The title of the document that answers.</param>
/// <param name="Heading">The heading that the answer stands under; null where the document has one answer.</param>
internal sealed record AskedQuestion(string Question, string Title, string? Heading)
{
    /// <summary>Those about the demonstration site, which people wrote.</summary>
    public static IEnumerable<AskedQuestion> OfDemonstration()
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream($"{typeof(AskedQuestion).Namespace}.Questions.txt")!);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#') || line.Split(" = ") is not [var question, var place])
                continue;
            var words = place.Split(" > ");
            yield return new AskedQuestion(question, words[0], words.Length > 1 ? words[1] : null);
        }
    }
}
