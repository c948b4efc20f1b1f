namespace ConfluenceOps.Documents;

/// <summary>The file is not a catalog: no database at all, or the database of another program, or damaged.</summary>
public sealed class NotACatalogException(string location, Exception? inner = null) : ConfluenceOpsException(
    $"'{location}' is not a document catalog, or it is damaged; it was left as it is.",
    $"Name another file with -Catalog or the environment variable {CatalogLocation.Variable}, or restore this one from a backup.",
    inner)
{
    /// <inheritdoc/>
    public override string ErrorId => "NotACatalog";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.InvalidData;
}
