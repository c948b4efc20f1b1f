using ConfluenceOps.Documents.Automations;

namespace ConfluenceOps.Documents.Sqlite.Automations;

/// <summary>What a batch of an import did with which documents, as far as automations wait for it.</summary>
internal sealed class TouchedDocuments
{
    /// <summary>Documents that are new, or back from the trash.</summary>
    public List<long> Imported { get; } = [];

    /// <summary>Documents whose pages changed.</summary>
    public List<long> Changed { get; } = [];

    /// <summary>Documents that went to the trash.</summary>
    public List<long> Removed { get; } = [];

    /// <summary>The triggers that the batch pulls, each with its documents.</summary>
    public IEnumerable<(AutomationTrigger Trigger, List<long> Documents)> ByTrigger =>
        new[] { (AutomationTrigger.Imported, Imported), (AutomationTrigger.Changed, Changed), (AutomationTrigger.Removed, Removed) }.Where(one => one.Item2.Count > 0);
}
