namespace ConfluenceOps.Permissions.Baselines;

/// <summary>A file that should be a baseline cannot be read as one: it is cut off, was changed by hand, or never was one.</summary>
public sealed class BrokenBaselineException(string path, Exception inner) : ConfluenceOpsException(
    $"The baseline '{path}' is broken: {inner.Message.TrimEnd('.')}.",
    "Take another copy of it, or save a new baseline with Save-ConfluencePermissionBaseline.",
    inner)
{
    /// <inheritdoc/>
    public override string ErrorId => "BrokenBaseline";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.InvalidData;
}
