namespace ConfluenceOps.Imports.Drift;

/// <summary>A space whose documents were to be compared is not at the site, or the account cannot see it; Confluence does not tell which.</summary>
public sealed class SpaceOutOfSightException(string space) : ConfluenceOpsException(
    $"The site has no space '{space}' that the connected account can see, so its documents were not compared.",
    "A space administrator can let the account in. Without a connection documents are compared with what was imported last.")
{
    /// <inheritdoc/>
    public override string ErrorId => "SpaceNotFound";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.NotFound;
}
