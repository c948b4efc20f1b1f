namespace ConfluenceOps.Documents.Automations;

/// <summary>What starts an automation.</summary>
/// <remarks>Only imports and schedules start any by themselves: what people, or automations, do here starts none, so that none can start another or itself.</remarks>
public enum AutomationTrigger
{
    /// <summary>Somebody, and nothing else. All automations can be started so.</summary>
    Manual,

    /// <summary>An import that brings a page which is new, or is back from the trash.</summary>
    Imported,

    /// <summary>An import that finds the page of a document changed: its title, text, labels, restrictions, files, or what it hangs under.</summary>
    Changed,

    /// <summary>An import that moves a document to the trash, because its page is gone.</summary>
    Removed,

    /// <summary>The end of an import schedule's run; then it is all documents that are looked at.</summary>
    Scheduled,
}
