using ConfluenceOps.Documents.Upkeep;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ConfluenceOps.Documents.Sqlite.Upkeep;

/// <summary>Finds out whether the files of documents lie beside the catalog, whole, and nothing else does.</summary>
internal sealed class FileExamination(FileStore files, bool isDeep)
{
    public IEnumerable<CatalogCheck> Run(SqliteConnection connection, CancellationToken cancel)
    {
        var referred = connection.Query<ReferredFile>(Statement.ReferredFiles).AsList();
        yield return JudgeFiles(referred, cancel);
        yield return JudgeOrphans(referred);
    }

    private CatalogCheck JudgeFiles(List<ReferredFile> referred, CancellationToken cancel)
    {
        var wrong = new List<string>();
        foreach (var file in referred)
        {
            cancel.ThrowIfCancellationRequested();
            if (WhatIsWrong(file) is { } what)
                wrong.Add($"{file}: {what}");
        }
        return wrong.Count == 0
            ? CatalogCheck.Pass("Files", isDeep ? $"All {referred.Count:N0} files hold what they should" : $"All {referred.Count:N0} files are there")
            : CatalogCheck.Fail(
                "Files", $"{wrong.Count:N0} of {referred.Count:N0} files are missing or not whole",
                "Delete those that are not whole, run Optimize-DocumentCatalog, which forgets them, and import their spaces again, which fetches them.", wrong);
    }

    private string? WhatIsWrong(ReferredFile file)
    {
        if (files.SizeOf(file.StoredAs) is not { } size)
            return "it is missing";
        if (file.Size is { } expected && expected != size)
            return $"it has {size:N0} bytes and should have {expected:N0}";
        return isDeep && !files.IsWhole(file.StoredAs) ? "its bytes are not those that were fetched" : null;
    }

    private CatalogCheck JudgeOrphans(List<ReferredFile> referred)
    {
        var names = referred.Select(file => file.StoredAs).ToHashSet(StringComparer.Ordinal);
        var orphans = files.List().Where(file => !names.Contains(file.Name)).ToList();
        return orphans.Count == 0
            ? CatalogCheck.Pass("Orphans", "No file lies there that no document has")
            : CatalogCheck.Warn(
                "Orphans", $"{orphans.Count:N0} files, {orphans.Sum(file => file.File.Length):N0} bytes, lie there that no document has",
                "Run Optimize-DocumentCatalog, which deletes them, when no import is running: one that is may be about to note what it fetched.",
                orphans.Select(file => file.Name));
    }
}
