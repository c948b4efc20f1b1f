using System.Globalization;
using System.Text;

namespace ConfluenceOps.Connections.OAuth;

/// <summary>What the browser shows when it is back from a consent page.</summary>
internal sealed record ReturnPage(string Status, string Title, string Text)
{
    public static ReturnPage Accepted { get; } = new("200 OK", "Connected", "ConfluenceOps has the consent. You can close this window and go back to the shell.");

    public static ReturnPage Denied { get; } = new("200 OK", "Not connected", "The consent was not given. You can close this window; the shell says how to go on.");

    public static ReturnPage WrongState { get; } = new("400 Bad Request", "Not this window", "This answer belongs to another log-in. Go on in the window that was opened last.");

    public static ReturnPage NotFound { get; } = new("404 Not Found", "Nothing here", "ConfluenceOps waits here for the answer of a consent page, and for nothing else.");

    public static async Task SendAsync(Stream stream, ReturnPage page, CancellationToken cancel)
    {
        var body = Encoding.UTF8.GetBytes($$"""
            <!doctype html>
            <html lang="en">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <title>{{page.Title}} - ConfluenceOps</title>
            <style>
            :root { color-scheme: light dark; font: 1.1rem/1.6 system-ui, sans-serif }
            body { max-width: 34rem; margin: 20vh auto; padding: 0 1.5rem }
            </style>
            <h1>{{page.Title}}</h1>
            <p>{{page.Text}}</p>
            </html>
            """);
        var head = string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 {page.Status}\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: {body.Length}\r\n"
            + $"Cache-Control: no-store\r\nReferrer-Policy: no-referrer\r\nContent-Security-Policy: default-src 'none'; style-src 'unsafe-inline'\r\nConnection: close\r\n\r\n");
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head), cancel).ConfigureAwait(false);
        await stream.WriteAsync(body, cancel).ConfigureAwait(false);
    }
}
