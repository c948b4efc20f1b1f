namespace ConfluenceOps.PowerShell.Documents;

/// <summary>There is no catalog yet where one should be read.</summary>
public sealed class CatalogNotFoundException(string path) : ConfluenceOpsException(
    $"There is no catalog at '{path}'.",
    "Import a space with Import-ConfluenceSpace, which makes one, or say with -Catalog where it is.")
{
    /// <inheritdoc/>
    public override string ErrorId => "CatalogNotFound";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.NotFound;
}
