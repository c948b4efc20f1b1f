namespace ConfluenceOps.Documents;

/// <summary>There is no room left for the catalog.</summary>
public sealed class CatalogFullException(string location, Exception inner) : ConfluenceOpsException(
    $"The disk of the catalog '{location}' is full; what was being written was taken back whole.",
    "Make room and run the same command again: an import goes on where it stopped.",
    inner)
{
    /// <inheritdoc/>
    public override string ErrorId => "CatalogFull";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.Resource;
}
