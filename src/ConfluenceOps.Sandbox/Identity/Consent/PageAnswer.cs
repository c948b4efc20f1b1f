using System.Security.Cryptography;
using System.Text;
using ConfluenceOps.Sandbox.Fillers;
using ConfluenceOps.Sandbox.Hosting;

namespace ConfluenceOps.Sandbox.Identity.Consent;

/// <summary>Sends a page that a person sees: whole in itself, in no frame, kept by nobody.</summary>
internal static class PageAnswer
{
    private static readonly Html Style = new(SandboxResources.ReadText("Identity/Consent/Page.css").ReplaceLineEndings("\n"));
    private static readonly string StyleHash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style.Markup)));

    /// <param name="exchange">Who asked.</param>
    /// <param name="status">The status.</param>
    /// <param name="title">What the window says.</param>
    /// <param name="body">What is in the page.</param>
    /// <param name="formTargets">Where its form may lead, redirects included; none for a page without a form.</param>
    public static async Task SendAsync(Exchange exchange, int status, string title, Html body, params string[] formTargets)
    {
        var page = Html.Of($"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{title}</title>
            <link rel="icon" href="data:,">
            <style>{Style}</style>
            </head>
            <body>
            {body}
            </body>
            </html>
            """);
        var response = exchange.Http.Response;
        response.StatusCode = status;
        response.ContentType = "text/html;charset=UTF-8";
        response.Headers.CacheControl = "no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.XFrameOptions = "DENY";
        response.Headers["Referrer-Policy"] = "no-referrer";
        response.Headers.ContentSecurityPolicy =
            $"default-src 'none'; style-src 'sha256-{StyleHash}'; img-src data:; base-uri 'none'; frame-ancestors 'none'; form-action {(formTargets.Length == 0 ? "'none'" : string.Join(' ', formTargets))}";
        await response.Body.WriteAsync(Encoding.UTF8.GetBytes(page.Markup), exchange.Http.RequestAborted);
    }
}
