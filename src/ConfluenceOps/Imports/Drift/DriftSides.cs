using ConfluenceOps.Documents.Differences;

namespace ConfluenceOps.Imports.Drift;

/// <summary>The texts of a document that is not what its page is, each with what to call it.</summary>
/// <param name="Common">The one that both sides began from.</param>
/// <param name="Here">The one here; null where it is still the common one.</param>
/// <param name="There">The one of the page; null where it is still the common one, or where nobody knows it.</param>
internal sealed record DriftSides((string Name, string Text) Common, (string Name, string Text)? Here, (string Name, string Text)? There)
{
    /// <summary>What changed on each side since both had the same text.</summary>
    public string Describe() => Describe(Here) + Describe(There);

    /// <summary>The three texts, piece by piece.</summary>
    public ThreeWayMerge Merge() => ThreeWayMerge.Of(Common.Text, (Here ?? Common).Text, (There ?? Common).Text);

    private string Describe((string Name, string Text)? side) => side is { } changed ? UnifiedDifference.Of(Common, changed) : "";
}
