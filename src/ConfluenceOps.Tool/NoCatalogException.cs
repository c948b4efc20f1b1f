namespace ConfluenceOps.Tool;

/// <summary>There is no catalog where one should be read.</summary>
public sealed class NoCatalogException(string path) : ConfluenceOpsException(
    $"There is no catalog at '{path}'.",
    "Say with --catalog where it is; 'confluenceops sync --space' and Import-ConfluenceSpace make one.")
{
    /// <inheritdoc/>
    public override string ErrorId => "CatalogNotFound";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.NotFound;
}
