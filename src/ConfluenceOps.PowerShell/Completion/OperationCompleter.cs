namespace ConfluenceOps.PowerShell.Completion;

/// <summary>The rights that Confluence lets a space grant.</summary>
/// <remarks>facts.md, section 4.3.</remarks>
public sealed class OperationCompleter() : WordCompleter(
    "read space", "create page", "create blogpost", "create comment", "create attachment", "delete space", "delete page", "delete blogpost",
    "delete comment", "delete attachment", "archive page", "restrict_content space", "export space", "administer space");
