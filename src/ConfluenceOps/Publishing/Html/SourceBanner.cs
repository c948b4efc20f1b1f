using System.Globalization;
using System.Net;
using System.Text;
using ConfluenceOps.Documents;
using ConfluenceOps.Sites;

namespace ConfluenceOps.Publishing.Html;

/// <summary>What stands above a document on its page: where it comes from, as of when, and who may see it there.</summary>
internal static class SourceBanner
{
    public static string Write(Document document)
    {
        var banner = new StringBuilder();
        banner.Append(CultureInfo.InvariantCulture, $"<h1 dir=\"auto\">{Text(document.Title)}</h1>\n");
        banner.Append(CultureInfo.InvariantCulture, $"<p class=\"origin\">{Origin(document)}</p>\n");
        if (document.Edited)
            banner.Append(CultureInfo.InvariantCulture, $"<p class=\"notice\"><strong>Edited here</strong>{By(document)} on {When(document.Modified)}: this is not what the page on the site says.</p>\n");
        foreach (var restriction in document.Restrictions)
            banner.Append(CultureInfo.InvariantCulture, $"<p class=\"notice\"><strong>{What(restriction.Operation)} restricted</strong> on the site to {Text(string.Join(", ", restriction.Allowed))}.</p>\n");
        if (document.Tags.Count > 0)
        {
            banner.Append("<ul class=\"tags\" aria-label=\"Tags\">");
            foreach (var tag in document.Tags)
                banner.Append(CultureInfo.InvariantCulture, $"<li dir=\"auto\">{Text(tag)}</li>");
            banner.Append("</ul>\n");
        }
        return banner.ToString();
    }

    private static string Origin(Document document)
    {
        if (document.Source == DocumentSource.Catalog)
            return $"Written here in <b>{Text(document.Space)}</b>, version {document.Version}{By(document)}, last changed on {When(document.Modified)}.";
        var copy = document.ReadOnly ? "Read-only copy" : "Copy";
        return $"{copy} of {Link(document)} in <b>{Text(document.Space)}</b>, version {document.PageVersion}, as of {When(document.Imported ?? document.Modified)}.";
    }

    private static string Link(Document document) =>
        document.Url is { IsAbsoluteUri: true, Scheme: "http" or "https" } url
            ? $"<a href=\"{Text(url.AbsoluteUri)}\" rel=\"noopener noreferrer\"><bdi>{Text(document.Title)}</bdi></a>"
            : $"<bdi>{Text(document.Title)}</bdi>";

    private static string By(Document document) => document.Author is { Length: > 0 } author ? $" by <bdi>{Text(author)}</bdi>" : "";

    private static string What(RestrictedOperation operation) => operation == RestrictedOperation.View ? "Viewing is" : "Editing is";

    private static string When(DateTimeOffset moment) => string.Create(
        CultureInfo.InvariantCulture, $"<time datetime=\"{moment.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}\">{moment.ToLocalTime():yyyy-MM-dd HH:mm}</time>");

    private static string Text(string text) => WebUtility.HtmlEncode(VisibleText.Of(text));
}
