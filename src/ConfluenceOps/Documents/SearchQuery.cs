namespace ConfluenceOps.Documents;

/// <summary>What to search for.</summary>
/// <param name="Text">
/// Words; all of them that tell anything must occur. When no document has them all, the last one may be a beginning, and then any of them is
/// enough. Never an error: signs that mean nothing are passed over.
/// </param>
/// <param name="Spaces">Space keys; empty for all.</param>
/// <param name="Limit">How many hits at the most.</param>
public sealed record SearchQuery(string Text, IReadOnlyList<string> Spaces, int Limit = 20);
