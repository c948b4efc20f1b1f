namespace ConfluenceOps.Documents.Automations;

/// <summary>An automation that was made or changed.</summary>
/// <param name="Automation">The automation.</param>
/// <param name="Made">What it puts documents into or on, and was made with it because there was none, as in <c>collection 'Wiki'</c>.</param>
/// <param name="LeftSecret">Under which name an address is kept that it does not need any more; null where there is none.</param>
public sealed record SavedAutomation(DocumentAutomation Automation, IReadOnlyList<string> Made, string? LeftSecret);
