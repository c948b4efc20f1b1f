using System.Diagnostics.CodeAnalysis;

namespace ConfluenceOps.Imports.Drift;

/// <summary>A document that is not what its page is, with what differs.</summary>
public sealed record DocumentDifference : DocumentDrift
{
    /// <summary>Adds what differs.</summary>
    [SetsRequiredMembers]
    public DocumentDifference(DocumentDrift drift, string difference)
        : base(drift) => Difference = difference;

    /// <summary>
    /// What changed since both sides were the same, as a unified difference: first here, then there. Empty where no text changed.
    /// On no line there is a control character, whatever the page holds.
    /// </summary>
    public string Difference { get; }
}
