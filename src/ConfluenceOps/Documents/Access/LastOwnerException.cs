namespace ConfluenceOps.Documents.Access;

/// <summary>The catalog would be left without an owner.</summary>
public sealed class LastOwnerException() : ConfluenceOpsException(
    "Nobody would own the catalog any more.", "Make somebody else its owner first, with Set-DocumentCatalogPermission -Access Owner.")
{
    /// <inheritdoc/>
    public override string ErrorId => "LastOwner";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.Conflict;
}
