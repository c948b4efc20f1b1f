namespace ConfluenceOps.Sandbox.Editing;

/// <summary>What goes along when a page is copied, besides its body.</summary>
internal sealed record CopiedParts(bool Files, bool Labels, bool Restrictions);
