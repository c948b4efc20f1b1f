using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using Polly.Timeout;

namespace ConfluenceOps.Http.Errors;

/// <summary>Why a connection failed, in words that tell a person where to look.</summary>
/// <param name="ErrorId">The id of the error that it becomes.</param>
/// <param name="Reason">What stood in the way, as the end of a sentence.</param>
/// <param name="Advice">What to do, as a sentence.</param>
internal sealed record ConnectionFault(string ErrorId, string Reason, string Advice)
{
    private const string Unreachable = "SiteUnreachable";
    private const string TimedOut = "TimedOut";
    private const string TryAgain = "Check the address, the network and the proxy, then try again.";

    private static readonly ConnectionFault _broken = new(Unreachable, "the connection broke in the middle of an answer", TryAgain);
    private static readonly ConnectionFault _other = new(Unreachable, "the connection failed", TryAgain);

    /// <summary>What an exception of the network means.</summary>
    /// <param name="error">The exception.</param>
    /// <param name="what">What was asked, as the end of a sentence that begins with "to".</param>
    public static ConnectionFault Of(Exception? error, string what) => error switch
    {
        TimeoutRejectedException => Late(what),
        HttpRequestException { InnerException: AuthenticationException refused } => Certificate(refused),
        HttpRequestException { HttpRequestError: HttpRequestError.ProxyTunnelError } => Proxy,
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } => Certificate(null),
        IOException or HttpRequestException { InnerException: IOException } => _broken,
        HttpRequestException http => http.HttpRequestError switch
        {
            HttpRequestError.NameResolutionError => new("HostUnknown", "no such host is known",
                "Check the address for typing errors; a host inside a company may need its network or VPN."),
            HttpRequestError.ConnectionError when http.InnerException is SocketException { SocketErrorCode: SocketError.TimedOut } or OperationCanceledException => Late(what),
            HttpRequestError.ConnectionError => new(Unreachable, "nothing answers at that address", TryAgain),
            HttpRequestError.ResponseEnded => _broken,
            _ => _other,
        },
        _ => _other,
    };

    /// <summary>The proxy wants to know who is asking, or does not let anybody through.</summary>
    public static ConnectionFault Proxy { get; } = new("ProxyRefused", "the proxy refused the connection",
        "Set HTTPS_PROXY to a proxy that lets you through, with its user name where it wants one, or NO_PROXY for this host.");

    /// <summary>An answer began and did not go on.</summary>
    public static ConnectionFault Stalled(string what) => new(TimedOut, $"nothing more came in answer to the request to {what}", TryAgain);

    private static ConnectionFault Late(string what) => new(TimedOut, $"no answer to the request to {what} within the time allowed",
        "Try again; where it stays so, ask whether the site is overloaded or a firewall drops the connection.");

    private static ConnectionFault Certificate(AuthenticationException? refused)
    {
        const string Id = "CertificateRefused";
        var words = refused?.Message ?? "";
        if (words.Contains(nameof(SslPolicyErrors.RemoteCertificateNameMismatch), StringComparison.Ordinal))
            return new(Id, "its certificate is for another name", "Use the name that the certificate bears, or ask its administrator for a certificate of this name.");
        if (words.Contains("NotTimeValid", StringComparison.Ordinal))
            return new(Id, "its certificate has expired, or this machine's clock is wrong", "Check the date of this machine; else its administrator must renew the certificate.");
        return words.Contains(nameof(SslPolicyErrors.RemoteCertificateChainErrors), StringComparison.Ordinal)
            ? new(Id, "its certificate was made by nobody that this machine trusts", "Add the certificate of your company's authority to the trusted ones of this machine.")
            : new(Id, "its certificate or encryption was not accepted", "Check that the address is the right one and that the site speaks TLS 1.2 or later.");
    }
}
