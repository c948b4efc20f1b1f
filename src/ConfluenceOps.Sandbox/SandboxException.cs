namespace ConfluenceOps.Sandbox;

/// <summary>A sandbox that cannot start, or cannot be changed so: its site, its faults, its options or the edits make no sense.</summary>
public sealed class SandboxException : ConfluenceOpsException
{
    /// <summary>Makes the error from its two sentences.</summary>
    /// <param name="happened">What happened, as a sentence.</param>
    /// <param name="advice">What to do, as a sentence.</param>
    /// <param name="inner">The cause below, if any.</param>
    public SandboxException(string happened, string advice, Exception? inner = null)
        : base(happened, advice, inner)
    {
    }

    /// <inheritdoc/>
    public override string ErrorId => "SandboxNotUsable";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.InvalidData;
}
