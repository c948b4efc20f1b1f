namespace ConfluenceOps.Sites.Exports;

/// <summary>What was given as a Confluence export cannot be read as one: cut, damaged, or something else altogether.</summary>
/// <param name="happened">What is wrong, as a sentence.</param>
/// <param name="advice">What to do, as a sentence.</param>
/// <param name="inner">The cause below, if any.</param>
public sealed class BrokenExportException(string happened, string advice, Exception? inner = null)
    : ConfluenceOpsException(happened, advice, inner)
{
    /// <inheritdoc/>
    public override string ErrorId => "ExportBroken";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.InvalidData;
}
