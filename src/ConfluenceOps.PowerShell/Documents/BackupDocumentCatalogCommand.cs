using System.Management.Automation;
using ConfluenceOps.Documents;
using ConfluenceOps.Documents.Upkeep;

namespace ConfluenceOps.PowerShell.Documents;

/// <summary>Copies the catalog as it is now, with the files of its documents, while others write.</summary>
/// <remarks>
/// The copy is a catalog of its own: any cmdlet takes it with -Catalog, and it is restored by copying it back, with the folder of the same name
/// that ends in .files. It is there under its name when it is whole; what is stopped or finds no room leaves nothing behind.
/// </remarks>
/// <example>
/// <code>Backup-DocumentCatalog ./catalog-backup.db -Force</code>
/// <para>Replaces the backup of before.</para>
/// </example>
/// <example>
/// <code>Backup-DocumentCatalog "./catalog-$(Get-Date -Format yyyyMMdd-HHmmss).db"; Get-DocumentCatalog -Catalog (Get-Item ./catalog-2*.db)[-1]</code>
/// <para>Makes a backup that is named for the day and the time, and shows what is in it.</para>
/// </example>
[Cmdlet(VerbsData.Backup, "DocumentCatalog", SupportsShouldProcess = true)]
[OutputType(typeof(CatalogBackup))]
public sealed class BackupDocumentCatalogCommand : CatalogCommand
{
    /// <summary>The file to make.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <summary>Replace a file that is there.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <inheritdoc/>
    protected override async Task ProcessAsync(ICatalog catalog, CancellationToken cancel)
    {
        var path = SessionState.Path.GetUnresolvedProviderPathFromPSPath(Path);
        if (!await ShouldProcessAsync(path, $"Copy {catalog.Location}"))
            return;
        using var progress = OpenProgress($"Copying {catalog.Location}");
        var backup = await catalog.Upkeep.BackUpAsync(path, Force, progress, cancel);
        if (backup.MissingFiles.Count > 0)
            await WarnAsync($"{backup.MissingFiles.Count} files are not in the backup, because the catalog has lost them: {string.Join(", ", backup.MissingFiles.Take(5))}. Test-DocumentCatalog says more.");
        await WriteAsync(backup);
    }
}
