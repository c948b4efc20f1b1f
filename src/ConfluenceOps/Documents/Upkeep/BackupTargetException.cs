namespace ConfluenceOps.Documents.Upkeep;

/// <summary>A backup was to be written where it must not be.</summary>
public sealed class BackupTargetException : ConfluenceOpsException
{
    private BackupTargetException(string errorId, string happened, string advice)
        : base(happened, advice) => ErrorId = errorId;

    /// <inheritdoc/>
    public override string ErrorId { get; }

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.Conflict;

    /// <summary>A file is there.</summary>
    public static BackupTargetException Exists(string target) =>
        new("BackupExists", $"'{target}' is there already and was left as it is.", "Name another path, or replace it with -Force.");

    /// <summary>A folder is there.</summary>
    public static BackupTargetException IsFolder(string target) =>
        new("BackupIsFolder", $"'{target}' is a folder, and a backup is a file.", "Name the file to make, such as catalog-backup.db in that folder.");

    /// <summary>The catalog itself is there.</summary>
    public static BackupTargetException IsCatalog(string target) =>
        new("BackupIsCatalog", $"'{target}' is the catalog itself, which was left as it is.", "Name another path.");
}
