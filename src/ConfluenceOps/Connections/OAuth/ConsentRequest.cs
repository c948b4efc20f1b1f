using System.Security.Cryptography;
using System.Text;
using Flurl;

namespace ConfluenceOps.Connections.OAuth;

/// <summary>One question to a person in a browser: may this application do these things in your name?</summary>
/// <remarks>RFC 7636 (PKCE) and RFC 8252 (applications on the person's own machine).</remarks>
internal sealed class ConsentRequest
{
    private const int RandomBytes = 32;

    /// <param name="server">Who asks the person.</param>
    /// <param name="client">For which application.</param>
    /// <param name="scopes">What for.</param>
    /// <param name="redirect">Where the answer goes.</param>
    public ConsentRequest(OAuthServer server, OAuthClient client, IReadOnlyCollection<string> scopes, Uri redirect)
    {
        Redirect = redirect;
        State = Random();
        Verifier = Random();
        var challenge = Encode(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier)));
        var page = new Url(server.Authorize)
            .SetQueryParams(new { client_id = client.Id, scope = string.Join(' ', scopes), redirect_uri = redirect.OriginalString, state = State, response_type = "code" })
            .SetQueryParams(new { code_challenge = challenge, code_challenge_method = "S256" });
        if (server.Audience is not null)
            page.SetQueryParams(new { audience = server.Audience, prompt = "consent" });
        Page = page.ToUri();
    }

    /// <summary>What the browser opens. Holds no secret.</summary>
    public Uri Page { get; }

    /// <summary>Where the answer goes.</summary>
    public Uri Redirect { get; }

    /// <summary>Comes back with the answer, so that no other page can answer in its place.</summary>
    public string State { get; }

    /// <summary>Proves to the token endpoint that who asked is who exchanges the code. A secret.</summary>
    public string Verifier { get; }

    // base64url, without the padding.
    private static string Encode(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    private static string Random() => Encode(RandomNumberGenerator.GetBytes(RandomBytes));
}
