using ConfluenceOps.Documents;

namespace ConfluenceOps.PowerShell.Documents;

/// <summary>Which side wins for a space from now on, and what follows.</summary>
/// <param name="Space">The key of the space.</param>
/// <param name="SourceOfTruth">The side that wins.</param>
/// <param name="Documents">How many documents became read-only, or editable.</param>
/// <param name="Consequence">What follows, in words.</param>
public sealed record SourceOfTruthChange(string Space, SourceOfTruth SourceOfTruth, int Documents, string Consequence)
{
    /// <summary>What follows when a side wins.</summary>
    internal static string ConsequenceOf(SourceOfTruth side, CatalogSpace space) => side == SourceOfTruth.Catalog
        ? $"The {space.Documents} documents of {space.Space} can be edited here, and imports of {space.Space} are refused unless -Force is given."
        : $"The {space.Documents} documents of {space.Space} are read-only here, and imports bring what changes in Confluence."
            + (space.Edited == 0 ? "" : $" {space.Edited} of them were edited here: the next import puts the text of Confluence in place and keeps the edits as versions.");
}
