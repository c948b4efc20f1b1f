namespace ConfluenceOps.Documents;

/// <summary>What became of the trash of a space.</summary>
/// <param name="Space">The key of the space.</param>
/// <param name="Deleted">Documents that were deleted for good.</param>
/// <param name="Kept">Documents that are old enough and stay, because they were edited here.</param>
public sealed record ClearedTrash(string Space, int Deleted, int Kept);
