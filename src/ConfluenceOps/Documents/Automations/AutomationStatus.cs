namespace ConfluenceOps.Documents.Automations;

/// <summary>How a run of an automation ended.</summary>
public enum AutomationStatus
{
    /// <summary>It has not ended, or its process is gone.</summary>
    Running,

    /// <summary>It did all that it should.</summary>
    Completed,

    /// <summary>It stopped at an error, and the error says why.</summary>
    Failed,

    /// <summary>Somebody stopped it.</summary>
    Canceled,
}
