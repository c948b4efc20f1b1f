namespace ConfluenceOps.Tool.Sync;

/// <summary>There is no catalog where a schedule should be read.</summary>
public sealed class NoCatalogException(string path) : ConfluenceOpsException(
    $"There is no catalog at '{path}'.",
    "Say with --catalog where it is, or register the schedule there with Register-ConfluenceImportSchedule.")
{
    /// <inheritdoc/>
    public override string ErrorId => "CatalogNotFound";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.NotFound;
}
