using System.Net;

namespace ConfluenceOps.Http;

/// <summary>Signs requests to the session's own origin, and no others: links in answers may name foreign hosts.</summary>
internal sealed class AuthorizationHandler(Uri root, SiteCredential? credential, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    /// <summary>Marks a request that goes out unsigned wherever it goes, because a stranger may have chosen its address.</summary>
    public static readonly HttpRequestOptionsKey<bool> Unsigned = new("ConfluenceOps.Unsigned");

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (credential is null || !IsOwn(request.RequestUri) || (request.Options.TryGetValue(Unsigned, out var unsigned) && unsigned))
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        // The retry handler sends the same message again, and what it bears from before was not refused.
        request.Headers.Authorization = null;
        await credential.SignAsync(request, cancellationToken).ConfigureAwait(false);
        var answer = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        // A token may end before its time, and whoever shares it may have fetched another.
        if (answer.StatusCode != HttpStatusCode.Unauthorized || credential.Kind != CredentialKind.OAuth)
            return answer;
        if (!await credential.SignAsync(request, cancellationToken).ConfigureAwait(false))
            return answer;
        answer.Dispose();
        return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
    }

    private bool IsOwn(Uri? target) => target is not null
        && Uri.Compare(target, root, UriComponents.SchemeAndServer, UriFormat.Unescaped, StringComparison.OrdinalIgnoreCase) == 0;
}
