namespace ConfluenceOps.PowerShell.Completion;

/// <summary>What an assistant can do with the catalog, as the access log calls it.</summary>
public sealed class AccessActionCompleter() : WordCompleter(
    "search_documents", "get_document", "list_spaces", "resolve_link", "get_pull_request_context", "who_can_view", "read_resource", "get_prompt");
