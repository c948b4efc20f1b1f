namespace ConfluenceOps.Sites.Cloud.Access;

/// <summary>The account cannot have an admin key, or the connection cannot use one.</summary>
/// <param name="happened">What is wrong, as a sentence.</param>
/// <param name="advice">What to do, as a sentence.</param>
/// <param name="inner">The cause below, if any.</param>
public sealed class AdminKeyNotPossibleException(string happened, string advice, Exception? inner = null)
    : ConfluenceOpsException(happened, advice, inner)
{
    /// <inheritdoc/>
    public override string ErrorId => "AdminKeyNotPossible";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.NotSupported;
}
