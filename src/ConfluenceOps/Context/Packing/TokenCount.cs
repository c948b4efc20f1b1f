using Microsoft.ML.Tokenizers;

namespace ConfluenceOps.Context.Packing;

/// <summary>How many tokens a text has for a model. Models differ; this is the vocabulary of the newer ones of OpenAI, and others come near it.</summary>
internal static class TokenCount
{
    private const string Vocabulary = "o200k_base";

    /// <summary>Longer runs are counted in pieces, so that a text without a blank in it takes no longer than others.</summary>
    private const int PieceLength = 4000;

    private static readonly Lazy<TiktokenTokenizer> Tokenizer = new(() => TiktokenTokenizer.CreateForEncoding(Vocabulary));

    /// <summary>Reads the vocabulary, which takes a moment, while others wait for a server.</summary>
    public static Task PrepareAsync() => Task.Run(() => Tokenizer.Value);

    /// <summary>The tokens of a text, a few too many for a long one.</summary>
    public static int Of(string text)
    {
        var count = 0;
        for (var at = 0; at < text.Length; at += PieceLength)
            count += Tokenizer.Value.CountTokens(text.AsSpan(at, Math.Min(PieceLength, text.Length - at)));
        return count;
    }
}
