using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ConfluenceOps.Sandbox.Hosting;

/// <summary>The signed links to which Confluence redirects downloads: good for a while, for one file, for whoever holds them.</summary>
internal sealed class MediaTickets(TimeProvider time)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);
    private readonly byte[] _key = RandomNumberGenerator.GetBytes(32);

    public string Issue(string attachmentId)
    {
        var end = (time.GetUtcNow() + Lifetime).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return end + "-" + Sign(attachmentId, end);
    }

    public bool IsGood(string? ticket, string attachmentId) =>
        ticket?.Split('-') is [var end, var signature]
        && long.TryParse(end, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
        && time.GetUtcNow().ToUnixTimeSeconds() <= seconds
        && signature == Sign(attachmentId, end);

    private string Sign(string attachmentId, string end) =>
        Convert.ToHexString(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(end + "/" + attachmentId)));
}
