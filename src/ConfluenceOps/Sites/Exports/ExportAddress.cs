using System.Globalization;
using ConfluenceOps.Sites.Cloud;
using ConfluenceOps.Sites.Exports.Index;

namespace ConfluenceOps.Sites.Exports;

/// <summary>Where browsers find what an export holds, in the forms of links that Cloud writes.</summary>
/// <param name="Site">The address of the site, with a slash at the end.</param>
internal sealed record ExportAddress(Uri Site)
{
    /// <summary>The address that somebody gave for the site of an export.</summary>
    public static ExportAddress Of(Uri site, ExportDescriptor descriptor)
    {
        // Cloud has one place on every host; a server of one's own may have any, and says that it is one.
        var isElsewhere = site.AbsolutePath is not "/" && !site.AbsolutePath.StartsWith("/wiki", StringComparison.OrdinalIgnoreCase);
        return new ExportAddress(isElsewhere || descriptor.Source == "server"
            ? new Uri(new Uri(site.GetLeftPart(UriPartial.Scheme) + site.Authority), site.AbsolutePath.TrimEnd('/') + "/")
            : CloudAddress.Of(site).Site);
    }

    /// <summary>An address that tells exports apart when nobody says where their sites are.</summary>
    public static ExportAddress OfNobody(string? firstKey)
    {
        // A key may hold what a host may not: that of a personal space begins with "~".
        var name = string.Concat((firstKey ?? "").ToLowerInvariant().Select(sign => char.IsAsciiLetterOrDigit(sign) ? sign : '-')).Trim('-');
        return new ExportAddress(new Uri($"confluence-export://{(name.Length > 0 ? name : "export")}/"));
    }

    public Uri Space(string key) => new(Site, $"spaces/{key}");

    public Uri Page(ContentRow page, string key) => new(Site, page.Kind == ContentKind.BlogPost
        ? string.Create(CultureInfo.InvariantCulture, $"spaces/{key}/blog/{page.Created.UtcDateTime:yyyy/MM/dd}/{page.Id}/{InPath(page.Title)}")
        : $"spaces/{key}/pages/{page.Id}/{InPath(page.Title)}");

    public Uri File(FileRow file) => new(Site, string.Create(
        CultureInfo.InvariantCulture,
        $"download/attachments/{file.Container}/{Uri.EscapeDataString(file.Name)}?version={file.Version}&modificationDate={file.Modified.ToUnixTimeMilliseconds()}&cacheVersion=1&api=v2"));

    private static string InPath(string title) => Uri.EscapeDataString(title).Replace("%20", "+", StringComparison.Ordinal);
}
