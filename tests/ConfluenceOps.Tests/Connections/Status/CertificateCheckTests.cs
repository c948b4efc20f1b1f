using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ConfluenceOps.Connections.Status;
using ConfluenceOps.Http;
using ConfluenceOps.Http.Errors;
using ConfluenceOps.Tests.Http;
using Flurl;

namespace ConfluenceOps.Tests.Connections.Status;

public sealed class CertificateCheckTests
{
    private static readonly DateTimeOffset _now = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void A_certificate_that_ends_soon_is_worth_a_warning()
    {
        Assert.Equal(CheckResult.Passed, CertificateCheck.Judge(SslProtocols.Tls13, _now.AddDays(90).UtcDateTime, _now).Result);
        Assert.Equal(CheckResult.Warning, CertificateCheck.Judge(SslProtocols.Tls13, _now.AddDays(5).UtcDateTime, _now).Result);
    }

    [Fact]
    public async Task Without_encryption_only_this_machine_may_be_spoken_to_without_a_warning()
    {
        Assert.Equal(CheckResult.Passed, (await CertificateCheck.RunAsync(new Uri("http://127.0.0.1:8090/wiki/"), _now, Cancel)).Result);
        Assert.Equal(CheckResult.Warning, (await CertificateCheck.RunAsync(new Uri("http://wiki.acme.example/"), _now, Cancel)).Result);
    }

    [Fact]
    public async Task A_certificate_that_nobody_here_trusts_is_an_error_of_its_own()
    {
        using var certificate = SelfSigned();
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var serving = ServeAsync(listener, certificate, Cancel);
        var site = new Uri($"https://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/");
        using var session = new HttpSession(new HttpSessionOptions { Root = site, MaxRetries = 0 });

        var error = await Assert.ThrowsAsync<SiteUnreachableException>(() => session.GetAsync(new Url("thing"), "read the thing", HttpSessionTests.Json.Default.Thing, Cancel));

        Assert.Equal("CertificateRefused", error.ErrorId);
        listener.Stop();
        await serving;
    }

    private static X509Certificate2 SelfSigned()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(30));
    }

    private static async Task ServeAsync(TcpListener listener, X509Certificate2 certificate, CancellationToken cancel)
    {
        try
        {
            while (true)
            {
                using var caller = await listener.AcceptTcpClientAsync(cancel);
                await using var stream = new SslStream(caller.GetStream());
                await stream.AuthenticateAsServerAsync(certificate);
            }
        }
        catch (Exception error) when (error is SocketException or IOException or AuthenticationException or ObjectDisposedException or InvalidOperationException)
        {
            // The caller turned away, as it should; or nobody listens any more.
        }
    }
}
