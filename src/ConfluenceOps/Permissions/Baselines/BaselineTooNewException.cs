namespace ConfluenceOps.Permissions.Baselines;

/// <summary>The baseline was saved by a newer version of this program.</summary>
public sealed class BaselineTooNewException(string path, string schema) : ConfluenceOpsException(
    $"The baseline '{path}' has schema '{schema}', and this version knows schemas up to '{BaselineFile.Schema}'.",
    "Update ConfluenceOps, or compare with a baseline that this version saved.")
{
    /// <inheritdoc/>
    public override string ErrorId => "BaselineTooNew";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.NotSupported;
}
