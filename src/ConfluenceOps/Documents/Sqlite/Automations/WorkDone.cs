namespace ConfluenceOps.Documents.Sqlite.Automations;

/// <summary>What an automation did with some documents.</summary>
/// <param name="Matched">How many its filter meant.</param>
/// <param name="Changed">How many are not as they were.</param>
internal readonly record struct WorkDone(int Matched, int Changed);
