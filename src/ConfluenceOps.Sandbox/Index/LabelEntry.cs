namespace ConfluenceOps.Sandbox.Index;

/// <summary>A global label with the id that the site gives it.</summary>
internal sealed record LabelEntry(long Id, string Name);
