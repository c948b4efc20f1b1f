using ConfluenceOps.Sandbox.Model;

namespace ConfluenceOps.Sandbox.Identity.Consent;

/// <summary>What a program asks a person for.</summary>
/// <param name="Client">Who asks.</param>
/// <param name="Redirect">Where the answer goes.</param>
/// <param name="State">What the program wants to hear again with the answer.</param>
/// <param name="Scopes">What it wants to do.</param>
/// <param name="Proof">How it will prove that it was the one who asked; null for by its secret alone.</param>
internal sealed record ConsentRequest(SandboxClient Client, RedirectAddress Redirect, string? State, IReadOnlyList<string> Scopes, ProofKey? Proof)
{
    /// <exception cref="OAuthException">The program asks for something that no person could give.</exception>
    public static ConsentRequest Read(OAuthParameters query, OAuthTerms terms, SandboxClient client, RedirectAddress redirect)
    {
        if (query["response_type"] is not "code")
            throw new OAuthException(400, "unsupported_response_type", "response_type must be code");
        if (terms.Audience is { } audience && query["audience"] != audience)
            throw OAuthException.InvalidRequest($"audience must be {audience}");
        if (query["prompt"] is not (null or "consent"))
            throw OAuthException.InvalidRequest("prompt must be consent");
        if (client.AccountId is not null)
            throw new OAuthException(403, "unauthorized_client", "A client of a service account asks no person");
        var proof = ProofKey.Of(query);
        if (proof is null && client.Secret is null)
            throw OAuthException.InvalidRequest("A client without a secret needs code_challenge");
        var scopes = query.Scopes;
        if (scopes.Count == 0)
            throw OAuthException.InvalidScope("Missing required parameter: scope");
        return scopes.FirstOrDefault(scope => scope != ScopeWords.Offline && !client.Scopes.Contains(scope)) is { } foreign
            ? throw OAuthException.InvalidScope($"The client may not ask for {foreign}")
            : new(client, redirect, query["state"], scopes, proof);
    }
}
