namespace ConfluenceOps.Http;

/// <summary>Signs requests to the session's own origin, and no others: links in answers may name foreign hosts.</summary>
internal sealed class AuthorizationHandler(Uri root, SiteCredential? credential, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    /// <summary>Marks a request that goes out unsigned wherever it goes, because a stranger may have chosen its address.</summary>
    public static readonly HttpRequestOptionsKey<bool> Unsigned = new("ConfluenceOps.Unsigned");

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (IsOwn(request.RequestUri) && !(request.Options.TryGetValue(Unsigned, out var unsigned) && unsigned))
            credential?.Sign(request);
        return base.SendAsync(request, cancellationToken);
    }

    private bool IsOwn(Uri? target) => target is not null
        && Uri.Compare(target, root, UriComponents.SchemeAndServer, UriFormat.Unescaped, StringComparison.OrdinalIgnoreCase) == 0;
}
