using System.IO.Compression;
using System.Text;
using ConfluenceOps.Documents;
using ConfluenceOps.Markup;
using ConfluenceOps.Sites;

namespace ConfluenceOps.Imports;

/// <summary>Turns pages into documents that the catalog can keep.</summary>
internal sealed class PageConverter(Uri site, People people)
{
    /// <summary>Learns the names that a batch needs, then converts it.</summary>
    public async Task<IReadOnlyList<(ImportedDocument Document, IReadOnlyDictionary<string, int> Losses)>> ConvertAsync(
        IReadOnlyList<FullPage> batch, CancellationToken cancel)
    {
        var named = batch.SelectMany(full => MarkdownConverter.FindReferences(BodyOf(full)).Users);
        var authors = batch.Select(full => full.Page.VersionAuthorId).OfType<string>();
        await people.LearnAsync(named.Concat(authors), cancel).ConfigureAwait(false);
        return [.. batch.Select(Convert)];
    }

    private (ImportedDocument, IReadOnlyDictionary<string, int>) Convert(FullPage full)
    {
        var body = BodyOf(full);
        var conversion = MarkdownConverter.Convert(body, MarkdownFlavor.GitHub, new SiteReferences(site, full.Page, people));
        var document = new ImportedDocument
        {
            // The body goes on in its compressed form alone.
            Page = full.Page with { Body = null },
            Details = full.Details,
            Author = people.NameOf(full.Page.VersionAuthorId),
            Text = conversion.Text,
            Source = Compress(body.Text),
            SourceHash = SourceHash.Of(full),
        };
        return (document, conversion.Losses);
    }

    private static Body BodyOf(FullPage full) => new(full.Page.Body ?? "", full.Page.BodyFormat);

    private static byte[] Compress(string body)
    {
        var plain = Encoding.UTF8.GetBytes(body);
        var packed = new byte[BrotliEncoder.GetMaxCompressedLength(plain.Length)];
        // The lowest quality: the source is kept for a day that may never come, and importing must not wait for it.
        return BrotliEncoder.TryCompress(plain, packed, out var length, quality: 0, window: 18)
            ? packed[..length]
            : throw new InvalidOperationException("Brotli's own bound did not hold.");
    }
}
