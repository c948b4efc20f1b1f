namespace ConfluenceOps.Documents.Upkeep;

/// <summary>What keeps a catalog in good order. Whether it is, <see cref="Sqlite.Upkeep.CatalogExamination"/> finds out.</summary>
public interface ICatalogUpkeep
{
    /// <summary>What the catalog holds, and how much room it takes.</summary>
    Task<CatalogSummary> SummarizeAsync(CancellationToken cancel);

    /// <summary>Gives back room that nothing uses, puts the index together anew and forgets files that are of no use.</summary>
    /// <param name="rebuildIndex">Whether to make the index anew from the texts, whatever is in it.</param>
    /// <param name="progress">Is told what is being done.</param>
    /// <param name="cancel">Ends it between two steps; each of them is done whole or not at all.</param>
    /// <exception cref="SpaceBusyException">An import is running.</exception>
    /// <exception cref="CatalogBusyException">Another process would not let go of the catalog.</exception>
    /// <exception cref="CatalogFullException">There is no room to work in.</exception>
    Task<CatalogOptimization> OptimizeAsync(bool rebuildIndex, IProgress<string>? progress, CancellationToken cancel);

    /// <summary>Copies the catalog as it is now, with its files, whoever writes meanwhile.</summary>
    /// <param name="target">The file to make; its files go into a folder beside it.</param>
    /// <param name="replace">Whether a file that is there gives way.</param>
    /// <param name="progress">Is told how far it is.</param>
    /// <param name="cancel">Gives up, and leaves nothing behind.</param>
    /// <exception cref="BackupTargetException">The target is there already, or cannot be a backup.</exception>
    /// <exception cref="BackupFailedException">The target cannot be written, or there is no room for it.</exception>
    Task<CatalogBackup> BackUpAsync(string target, bool replace, IProgress<BackupProgress>? progress, CancellationToken cancel);
}
