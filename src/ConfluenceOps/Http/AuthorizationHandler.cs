namespace ConfluenceOps.Http;

/// <summary>Signs requests to the session's own origin, and no others: links in answers may name foreign hosts.</summary>
internal sealed class AuthorizationHandler(Uri root, SiteCredential? credential, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.RequestUri is { } target && Uri.Compare(target, root, UriComponents.SchemeAndServer, UriFormat.Unescaped, StringComparison.OrdinalIgnoreCase) == 0)
            credential?.Sign(request);
        return base.SendAsync(request, cancellationToken);
    }
}
