namespace ConfluenceOps.Permissions.Changes;

/// <summary>Some changes of a plan were made, and then one failed.</summary>
/// <param name="undoFile">The file that takes back what was done.</param>
/// <param name="done">How many were surely made.</param>
/// <param name="planned">How many there were to make.</param>
/// <param name="cause">Why it went no further.</param>
public sealed class ChangeBrokenOffException(string undoFile, int done, int planned, ConfluenceOpsException cause) : ConfluenceOpsException(
    $"{done} of {planned} changes were made. {cause.Happened}",
    $"{cause.Advice} Undo-ConfluencePermissionChange '{undoFile}' takes back what was done.",
    cause)
{
    /// <summary>The file for Undo-ConfluencePermissionChange.</summary>
    public string UndoFile => undoFile;

    /// <inheritdoc/>
    public override string ErrorId => "ChangeBrokenOff";

    /// <inheritdoc/>
    public override ErrorKind Kind => cause.Kind;
}
