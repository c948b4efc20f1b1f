using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ConfluenceOps.Markup;

namespace ConfluenceOps.Answering.Replies;

/// <summary>What a model is told: rules without a word of any document, and the material to answer from.</summary>
/// <param name="Rules">Ours.</param>
/// <param name="Material">The passages, between lines that no document can know beforehand, and the question.</param>
internal sealed record Prompt(string Rules, string Material)
{
    /// <summary>What a model is to say when the passages do not hold the answer.</summary>
    public const string Refusal = "The passages do not hold the answer.";

    private const int BoundaryBytes = 12;

    /// <summary>The prompt for a question.</summary>
    public static Prompt Of(string question, IReadOnlyList<Passage> passages)
    {
        // Made anew each time: a page that tries to end its passage would have to guess it.
        var boundary = $"passage-{Convert.ToHexString(RandomNumberGenerator.GetBytes(BoundaryBytes)).ToLowerInvariant()}";
        var material = new StringBuilder();
        foreach (var passage in passages)
            material.Append(CultureInfo.InvariantCulture, $"{boundary} {passage.Number}\nFrom: {QuotedText.OfLine(passage.Place)}\n\n{passage.Text}\n\n");
        material.Append(CultureInfo.InvariantCulture, $"{boundary} end\n\nQuestion: {question.Trim()}");
        var rules = Instructions().Replace("{boundary}", boundary, StringComparison.Ordinal).Replace("{refusal}", Refusal, StringComparison.Ordinal);
        return new Prompt(rules, material.ToString());
    }

    private static string Instructions()
    {
        using var reader = new StreamReader(typeof(Prompt).Assembly.GetManifestResourceStream($"{typeof(Prompt).Namespace}.Instructions.txt")!);
        return reader.ReadToEnd();
    }
}
