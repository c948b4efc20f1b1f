namespace ConfluenceOps.Imports;

/// <summary>The page that an import should begin at is not in the space.</summary>
public sealed class RootPageNotFoundException(string page, string space) : ConfluenceOpsException(
    $"The space {space} has no page '{page}' that the account can see, so nothing was imported.",
    "Give -RootPage the title or the id of a page of the space, as Get-ConfluencePage shows it.")
{
    /// <inheritdoc/>
    public override string ErrorId => "RootPageNotFound";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.NotFound;
}
