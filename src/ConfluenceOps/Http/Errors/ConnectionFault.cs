using Polly.Timeout;

namespace ConfluenceOps.Http.Errors;

/// <summary>Why a connection failed, in words that tell a person where to look.</summary>
internal static class ConnectionFault
{
    private const string Broken = "the connection broke in the middle of an answer";

    public static string Describe(Exception? error, string what) => error switch
    {
        TimeoutRejectedException => $"no answer to the request to {what} within the time allowed",
        IOException or HttpRequestException { InnerException: IOException } => Broken,
        HttpRequestException http => http.HttpRequestError switch
        {
            HttpRequestError.NameResolutionError => "no such host is known",
            HttpRequestError.ConnectionError => "nothing answers at that address",
            HttpRequestError.SecureConnectionError => "its certificate or encryption was not accepted",
            HttpRequestError.ProxyTunnelError => "the proxy refused the connection",
            HttpRequestError.ResponseEnded => Broken,
            _ => "the connection failed",
        },
        _ => "the connection failed",
    };
}
