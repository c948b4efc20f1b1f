namespace ConfluenceOps.Sites.DataCenter;

/// <summary>Confluence Data Center has no interface for this.</summary>
/// <param name="what">What was asked, as the end of a sentence that begins with "cannot".</param>
/// <param name="advice">What to do, as a sentence.</param>
public sealed class NotOnDataCenterException(string what, string advice) : ConfluenceOpsException($"Confluence Data Center cannot {what}.", advice)
{
    /// <inheritdoc/>
    public override string ErrorId => "NotOnDataCenter";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.NotSupported;
}
