using System.Security.Cryptography;
using System.Text;
using ConfluenceOps.Documents;
using ConfluenceOps.Documents.Sqlite;

namespace ConfluenceOps.Benchmarks;

/// <summary>One hash over all of a catalog that does not depend on when it was filled.</summary>
internal static class CatalogDigest
{
    /// <param name="path">The catalog's file.</param>
    /// <param name="withVersions">Whether the number of texts that each document had counts too.</param>
    /// <param name="cancel">Ends it.</param>
    public static async Task<string> OfAsync(string path, bool withVersions, CancellationToken cancel)
    {
        await using var catalog = await SqliteCatalog.OpenAsync(path, TimeProvider.System, cancel);
        var lines = new List<string>();
        await foreach (var document in catalog.GetDocumentsAsync(new DocumentQuery(), cancel))
        {
            var comments = await catalog.GetCommentsAsync(document.Id, cancel).Select(comment => $"{comment.Id} {comment.Author} {comment.Text}").ToListAsync(cancel);
            lines.Add(
                $"{document.PageId} {document.Title} {document.PageVersion} {(withVersions ? document.Version : 0)} {document.Author} {string.Join('/', document.Ancestors)} {string.Join(',', document.Tags.Order(StringComparer.Ordinal))}"
                + $" {string.Join(',', document.Restrictions.SelectMany(restriction => restriction.Allowed))} {string.Join(',', document.Attachments.Select(file => $"{file.Id} {file.Version}"))}"
                + $" {string.Join(' ', comments.Order(StringComparer.Ordinal))} {await catalog.GetTextAsync(document.Id, cancel)}");
        }
        lines.Sort(StringComparer.Ordinal);
        return $"{lines.Count} {Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))))}";
    }
}
