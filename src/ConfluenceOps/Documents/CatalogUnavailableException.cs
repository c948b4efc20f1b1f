namespace ConfluenceOps.Documents;

/// <summary>The catalog's file cannot be opened, read or written.</summary>
public sealed class CatalogUnavailableException(string location, Exception inner) : ConfluenceOpsException(
    $"The catalog '{location}' cannot be opened or written: {inner.Message.TrimEnd('.')}.",
    "See that its folder exists on a healthy disk and that you may write there, or name another file with -Catalog.",
    inner)
{
    /// <inheritdoc/>
    public override string ErrorId => "CatalogUnavailable";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.Resource;
}
