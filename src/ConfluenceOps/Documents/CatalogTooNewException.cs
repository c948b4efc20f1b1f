namespace ConfluenceOps.Documents;

/// <summary>The catalog was made by a newer version of this program.</summary>
public sealed class CatalogTooNewException(string location, long found, int known) : ConfluenceOpsException(
    $"The catalog '{location}' has schema {found}, and this version knows schemas up to {known}; it was left as it is.",
    "Update ConfluenceOps, or name another file with -Catalog.")
{
    /// <inheritdoc/>
    public override string ErrorId => "CatalogTooNew";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.NotSupported;
}
