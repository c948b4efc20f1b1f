namespace ConfluenceOps.Documents.Merging;

/// <summary>One of the texts that are merged.</summary>
/// <param name="Version">Which version of the document it is; null for one that is none yet.</param>
/// <param name="Name">What to call it.</param>
/// <param name="Text">The text.</param>
internal sealed record MergedText(int? Version, string Name, string Text);
