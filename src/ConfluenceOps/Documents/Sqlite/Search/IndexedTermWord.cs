namespace ConfluenceOps.Documents.Sqlite.Search;

/// <summary>One word of a term.</summary>
/// <param name="Text">The word.</param>
/// <param name="IsUnspaced">Whether it is one or two letters of <see cref="UnspacedScript"/>.</param>
internal sealed record IndexedTermWord(string Text, bool IsUnspaced)
{
    /// <summary>What the index keeps for it.</summary>
    public string Stem { get; } = IsUnspaced ? Text : IndexedWord.Stem(Text);
}
