namespace ConfluenceOps.Browsers;

/// <summary>No browser could be started here.</summary>
public sealed class BrowserNotFoundException(string which, Exception? inner = null) : ConfluenceOpsException(
    $"No browser could be started {which}.",
    "Use -NoBrowser: it shows the address, for a browser that can reach this machine.", inner)
{
    /// <inheritdoc/>
    public override string ErrorId => "BrowserNotFound";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.Resource;
}
