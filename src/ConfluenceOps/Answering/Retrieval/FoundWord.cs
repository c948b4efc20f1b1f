namespace ConfluenceOps.Answering.Retrieval;

/// <summary>A word of the question in a text.</summary>
/// <param name="Word">Which one, from 0.</param>
/// <param name="Place">Where it begins.</param>
internal readonly record struct FoundWord(int Word, int Place);
