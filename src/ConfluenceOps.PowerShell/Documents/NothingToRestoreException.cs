namespace ConfluenceOps.PowerShell.Documents;

/// <summary>A document that is not in the trash was to be restored, and nobody said which version of it.</summary>
public sealed class NothingToRestoreException(long id, string title) : ConfluenceOpsException(
    $"Document {id}, '{title}', is not in the trash, and no version of it was named, so there is nothing to restore.",
    "Name the version with -Version; Get-DocumentVersion lists them.")
{
    /// <inheritdoc/>
    public override string ErrorId => "NothingToRestore";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.InvalidArgument;
}
