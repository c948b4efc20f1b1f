namespace ConfluenceOps.Documents.Differences;

/// <summary>A piece of three texts: lines that both sides have in common, and what each side has in their place.</summary>
/// <param name="Change">Who changed it.</param>
/// <param name="Line">Where it begins in our text, from 1.</param>
/// <param name="Base">The lines that both sides began from.</param>
/// <param name="Ours">Our lines.</param>
/// <param name="Theirs">The lines of the other side.</param>
internal sealed record MergeChunk(MergeChange Change, int Line, IReadOnlyList<string> Base, IReadOnlyList<string> Ours, IReadOnlyList<string> Theirs);
