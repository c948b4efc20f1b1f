using System.Globalization;
using ConfluenceOps.Documents;

namespace ConfluenceOps.Publishing;

/// <summary>Addresses within the catalog: <c>document:812</c>, which stays right whatever the document is called, and the files beside the catalog.</summary>
/// <param name="files">Where files are; null to leave those on their site.</param>
internal sealed class CatalogAddresses(FileStore? files) : IAddresses
{
    private const string Scheme = "document:";

    public string OfDocument(DocumentName document) => string.Create(CultureInfo.InvariantCulture, $"{Scheme}{document.Id}");

    public string? OfFile(DocumentName document, DocumentFile file) =>
        file.StoredAs is { } name && files is not null ? new Uri(files.PathOf(name)).AbsoluteUri : null;

    /// <summary>Reads the address of a document.</summary>
    public static bool TryParse(ReadOnlySpan<char> address, out long id)
    {
        id = 0;
        return address.StartsWith(Scheme, StringComparison.Ordinal)
            && long.TryParse(address[Scheme.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out id);
    }
}
