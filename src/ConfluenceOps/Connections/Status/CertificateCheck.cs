using System.Globalization;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;

namespace ConfluenceOps.Connections.Status;

/// <summary>Looks at the encryption between this machine and a site, by a connection that carries nothing.</summary>
internal static class CertificateCheck
{
    private const int SoonDays = 14;
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(10);

    public static async Task<Finding> RunAsync(Uri site, DateTimeOffset now, CancellationToken cancel)
    {
        if (site.Scheme != Uri.UriSchemeHttps)
            return site.IsLoopback
                ? Finding.Pass("not encrypted, and never leaves this machine")
                : Finding.Warn("not encrypted: the network can read the credential", "Ask the site's administrator for https.");
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(_patience);
        try
        {
            using var socket = new TcpClient();
            await socket.ConnectAsync(site.Host, site.Port, limit.Token).ConfigureAwait(false);
            var stream = new SslStream(socket.GetStream());
            await using (stream.ConfigureAwait(false))
            {
                await stream.AuthenticateAsClientAsync(new SslClientAuthenticationOptions { TargetHost = site.Host }, limit.Token).ConfigureAwait(false);
                using var certificate = new X509Certificate2(stream.RemoteCertificate!);
                return Judge(stream.SslProtocol, certificate.NotAfter, now);
            }
        }
        catch (AuthenticationException)
        {
            // The request that was made before was accepted, so that a proxy stands between and shows a certificate of its own.
            return Finding.Warn("a connection past the proxy is not accepted", "Nothing is to do where requests go through the proxy.");
        }
        catch (Exception error) when (error is SocketException or IOException || (error is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            return Finding.Pass("encrypted by way of a proxy, which alone sees the site's certificate");
        }
    }

    internal static Finding Judge(SslProtocols protocol, DateTime notAfter, DateTimeOffset now)
    {
        var until = string.Create(CultureInfo.InvariantCulture, $"the certificate holds until {notAfter:yyyy-MM-dd}");
        return notAfter.ToUniversalTime() - now.UtcDateTime < TimeSpan.FromDays(SoonDays)
            ? Finding.Warn($"{protocol}, {until}", "Tell the site's administrator that it ends soon.")
            : Finding.Pass($"{protocol}, {until}");
    }
}
