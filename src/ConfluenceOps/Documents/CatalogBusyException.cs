namespace ConfluenceOps.Documents;

/// <summary>Another process kept the catalog for itself for too long.</summary>
public sealed class CatalogBusyException(string location, TimeSpan waited) : ConfluenceOpsException(
    $"Another process has been writing to the catalog '{location}' for {waited.TotalSeconds:0} seconds, so nothing was changed.",
    "Try again when it is done.")
{
    /// <inheritdoc/>
    public override string ErrorId => "CatalogBusy";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.Conflict;
}
