namespace ConfluenceOps.Permissions.Baselines;

/// <summary>A baseline and a review are of different sites: what differs between them is no change.</summary>
public sealed class BaselineOfAnotherSiteException(Uri baseline, Uri review) : ConfluenceOpsException(
    $"The baseline is of {baseline}, and the review is of {review}.",
    "Compare with a baseline of the same site.")
{
    /// <inheritdoc/>
    public override string ErrorId => "BaselineOfAnotherSite";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.InvalidArgument;
}
