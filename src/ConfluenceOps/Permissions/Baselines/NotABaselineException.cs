namespace ConfluenceOps.Permissions.Baselines;

/// <summary>A file is sound JSON, and something other than a baseline.</summary>
public sealed class NotABaselineException(string path, string? schema) : ConfluenceOpsException(
    schema is null
        ? $"The file '{path}' is not a baseline: it names no schema."
        : $"The file '{path}' is not a baseline: its schema is '{schema}'.",
    "Name a file that Save-ConfluencePermissionBaseline wrote.")
{
    /// <inheritdoc/>
    public override string ErrorId => "NotABaseline";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.InvalidData;
}
