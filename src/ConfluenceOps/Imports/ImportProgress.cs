namespace ConfluenceOps.Imports;

/// <summary>How far an import is.</summary>
/// <param name="Space">The key of the space.</param>
/// <param name="Done">Pages that are in the catalog or found unchanged.</param>
/// <param name="Total">How many there are, as far as the site can say; null when it cannot.</param>
/// <param name="PerSecond">Pages a second since the import began.</param>
public sealed record ImportProgress(string Space, int Done, int? Total, double PerSecond);
