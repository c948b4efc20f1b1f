using System.Security.Cryptography;
using System.Text;
using ConfluenceOps.Sites;

namespace ConfluenceOps.Imports;

/// <summary>A hash over what a page says and what hangs on it, wherever it hangs itself: labels and restrictions change without a new version of the page.</summary>
internal static class SourceHash
{
    public static byte[] Of(FullPage full)
    {
        var page = full.Page;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(page.Title);
        Add(page.Body);
        Add(page.Status);
        // Two ways to ask for labels give them in two orders.
        foreach (var label in full.Details.Labels.Order(StringComparer.Ordinal))
            Add(label);
        foreach (var restriction in full.Details.Restrictions)
        {
            Add(restriction.Operation.ToString());
            foreach (var principal in restriction.Allowed)
                Add(principal.Id);
        }
        foreach (var attachment in full.Details.Attachments)
            Add($"{attachment.Id}/{attachment.Version}/{attachment.FileName}");
        return hash.GetHashAndReset();

        // A terminator keeps "ab" + "c" from hashing like "a" + "bc".
        void Add(string? part)
        {
            var bytes = Encoding.UTF8.GetBytes(part ?? "");
            hash.AppendData(bytes);
            hash.AppendData([0xFF]);
        }
    }
}
