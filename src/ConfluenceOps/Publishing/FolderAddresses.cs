using ConfluenceOps.Documents;

namespace ConfluenceOps.Publishing;

/// <summary>Addresses within a folder of documents, seen from one of them.</summary>
/// <param name="from">The path of the document that links, with slashes.</param>
/// <param name="plan">Where the documents are.</param>
/// <param name="pathOfFile">Where the files are; null for one that is not in the folder.</param>
internal sealed class FolderAddresses(string from, FolderPlan plan, Func<DocumentName, DocumentFile, string?> pathOfFile) : IAddresses
{
    private readonly string[] _from = from.Split('/')[..^1];

    public string? OfDocument(DocumentName document) =>
        plan.PathOf(document.Id) is { } path ? Relative($"{path}{DocumentFolder.Extension}") : document.Url?.OriginalString;

    public string? OfFile(DocumentName document, DocumentFile file) => pathOfFile(document, file) is { } path ? Relative(path) : null;

    private string Relative(string path)
    {
        var to = path.Split('/');
        var shared = 0;
        while (shared < _from.Length && shared < to.Length - 1 && _from[shared] == to[shared])
            shared++;
        return string.Join('/', Enumerable.Repeat("..", _from.Length - shared).Concat(to.Skip(shared).Select(Uri.EscapeDataString)));
    }
}
