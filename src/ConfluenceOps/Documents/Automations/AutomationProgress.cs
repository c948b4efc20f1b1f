namespace ConfluenceOps.Documents.Automations;

/// <summary>How far an automation is.</summary>
/// <param name="Done">Documents that it has looked at.</param>
/// <param name="Total">How many there are.</param>
/// <param name="PerSecond">How many a second.</param>
public sealed record AutomationProgress(int Done, int? Total, double PerSecond) : IAdvance
{
    string IAdvance.Counted => "documents";
}
