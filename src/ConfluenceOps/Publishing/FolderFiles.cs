using ConfluenceOps.Documents;

namespace ConfluenceOps.Publishing;

/// <summary>Where the files of documents go in a folder: those that lie beside the catalog, beside their documents.</summary>
internal sealed class FolderFiles
{
    private readonly Dictionary<(long Document, string File), string> _paths = [];
    private readonly Dictionary<string, string> _all = new(StringComparer.Ordinal);

    /// <summary>Under which name the catalog has the file of each path.</summary>
    public IReadOnlyDictionary<string, string> All => _all;

    public static FolderFiles Plan(ICatalogView view, IReadOnlyList<Document> documents, FolderPlan plan)
    {
        var files = new FolderFiles();
        foreach (var document in documents.Where(document => document.Attachments.Count > 0))
            foreach (var file in view.GetFiles(document.Id))
                files.Add(document.Id, file, plan);
        return files;
    }

    /// <summary>The path of a file; null when it is not in the folder.</summary>
    public string? PathOf(DocumentName document, DocumentFile file) => _paths.GetValueOrDefault((document.Id, file.File.Id));

    private void Add(long document, DocumentFile file, FolderPlan plan)
    {
        if (file.StoredAs is not { } storedAs)
            return;
        var path = plan.PathOfFile(document, file.File.FileName, file.File.Id);
        _paths[(document, file.File.Id)] = path;
        _all[path] = storedAs;
    }
}
