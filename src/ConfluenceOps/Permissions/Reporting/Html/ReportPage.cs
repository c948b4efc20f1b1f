using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using ConfluenceOps.Permissions.Baselines;

namespace ConfluenceOps.Permissions.Reporting.Html;

/// <summary>Puts the page together: the skeleton, its style and script with their hashes, and the data.</summary>
/// <remarks>
/// The browser is told to run and to style by nothing whose hash is not in the page's head, and to fetch nothing at all.
/// The data is a block that no browser runs; every character that could end it is escaped.
/// </remarks>
internal static class ReportPage
{
    private const string DataMark = "{{data}}";

    private static readonly JsonWriterOptions _writing = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static async Task WriteAsync(PermissionReview review, BaselineComparison? comparison, Stream stream, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(review);
        ArgumentNullException.ThrowIfNull(stream);
        var page = Skeleton();
        var data = page.IndexOf(DataMark, StringComparison.Ordinal);
        await stream.WriteAsync(Encoding.UTF8.GetBytes(page[..data]), cancel).ConfigureAwait(false);
        var json = new Utf8JsonWriter(stream, _writing);
        await using (json.ConfigureAwait(false))
            await new ReportData(json, review, comparison).WriteAsync(cancel).ConfigureAwait(false);
        await stream.WriteAsync(Encoding.UTF8.GetBytes(page[(data + DataMark.Length)..]), cancel).ConfigureAwait(false);
    }

    private static string Skeleton()
    {
        var style = ReportAssets.Style;
        var script = ReportAssets.Script;
        return ReportAssets.Page
            .Replace("{{style-hash}}", Hash(style), StringComparison.Ordinal)
            .Replace("{{script-hash}}", Hash(script), StringComparison.Ordinal)
            .Replace("{{style}}", style, StringComparison.Ordinal)
            .Replace("{{script}}", script, StringComparison.Ordinal);
    }

    private static string Hash(string text) => $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}";
}
