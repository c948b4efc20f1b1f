namespace ConfluenceOps.Documents;

/// <summary>Somebody tried to arrange or write documents in a space in which Confluence wins.</summary>
public sealed class SpaceOfConfluenceException(string space) : ConfluenceOpsException(
    $"Confluence is right in the space {VisibleText.Of(space)}: what its documents are and where they stand is decided there.",
    "Do it in Confluence and import the space again, choose another space, or let the catalog win with Set-DocumentSourceOfTruth -SourceOfTruth Catalog.")
{
    /// <inheritdoc/>
    public override string ErrorId => "SpaceOfConfluence";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.Conflict;
}
