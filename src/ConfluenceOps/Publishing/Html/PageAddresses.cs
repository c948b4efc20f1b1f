using ConfluenceOps.Documents;

namespace ConfluenceOps.Publishing.Html;

/// <summary>Addresses for a page that stands alone: other documents are on their site, files are named by marks that the page replaces.</summary>
internal sealed class PageAddresses : IAddresses
{
    /// <summary>Random, so that no text can name a file that it does not have.</summary>
    private readonly string _mark = $"file-{Guid.NewGuid():n}-";

    private readonly List<DocumentFile> _files = [];

    public string? OfDocument(DocumentName document) => document.Url?.OriginalString;

    public string? OfFile(DocumentName document, DocumentFile file)
    {
        if (file.StoredAs is null)
            return null;
        _files.Add(file);
        return $"{_mark}{_files.Count - 1}";
    }

    /// <summary>The file that an address stands for; null when it is an address like any other.</summary>
    public DocumentFile? Find(string? address) =>
        address is not null && address.StartsWith(_mark, StringComparison.Ordinal)
            && int.TryParse(address.AsSpan(_mark.Length), out var number) && number >= 0 && number < _files.Count
            ? _files[number]
            : null;
}
