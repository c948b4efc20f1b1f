namespace ConfluenceOps.Imports;

/// <summary>The catalog is the source of truth for the space.</summary>
public sealed class CatalogIsSourceException(string space) : ConfluenceOpsException(
    $"The catalog is the source of truth for the space {space}: its documents are edited here, and an import could override them.",
    "Use -Force to import all the same, or Set-DocumentSourceOfTruth to make Confluence the source of truth again.")
{
    /// <inheritdoc/>
    public override string ErrorId => "CatalogIsSource";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.Conflict;
}
