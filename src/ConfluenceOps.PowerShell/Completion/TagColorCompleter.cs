using ConfluenceOps.Documents.Tags;

namespace ConfluenceOps.PowerShell.Completion;

/// <summary>The colours that have names; others are written #rrggbb.</summary>
public sealed class TagColorCompleter() : WordCompleter([.. TagColor.Names]);
