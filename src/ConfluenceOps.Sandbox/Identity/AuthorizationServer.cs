using ConfluenceOps.Sandbox.Identity.Consent;
using ConfluenceOps.Sandbox.Index;
using ConfluenceOps.Sandbox.Model;

namespace ConfluenceOps.Sandbox.Identity;

/// <summary>What auth.atlassian.com does, and every Data Center for itself: from a consent or a secret to tokens, from old tokens to new ones.</summary>
/// <remarks>facts.md, section 1.1.</remarks>
internal sealed class AuthorizationServer(SandboxSite site, OAuthTerms terms, TimeProvider time)
{
    /// <summary>How long an access token is good.</summary>
    public static readonly TimeSpan AccessLifetime = TimeSpan.FromHours(1);

    private readonly Handouts<ConsentRequest> _questions = new(time, TimeSpan.FromHours(1));
    private readonly Handouts<Consented> _codes = new(time, TimeSpan.FromMinutes(10));
    private readonly Handouts<Grant> _access = new(time, AccessLifetime);
    private readonly Handouts<Grant> _refresh = new(time, TimeSpan.FromDays(90));

    public Clients Clients { get; } = new(site);

    /// <summary>Puts a question to a person.</summary>
    /// <returns>The ticket with which it can be answered once.</returns>
    public string Ask(ConsentRequest request) => _questions.Issue(request);

    /// <summary>The question that an answer belongs to; null when it was answered, or too long ago.</summary>
    public ConsentRequest? TakeQuestion(string? ticket) => _questions.Take(ticket);

    /// <returns>The code for the program.</returns>
    public string Consent(ConsentRequest request, string accountId) =>
        _codes.Issue(new(new Grant(request.Client.ClientId, accountId, request.Scopes), request.Redirect.Text, request.Proof));

    /// <summary>The tokens for a code. Whatever is wrong, the code is spent: whoever tries must not try again.</summary>
    /// <exception cref="OAuthException">The code is not good, or not for whoever redeems it.</exception>
    public IssuedTokens Redeem(SandboxClient client, OAuthParameters request)
    {
        if (_codes.Take(request.Required("code")) is not { } consented || consented.Grant.ClientId != client.ClientId)
            throw OAuthException.InvalidGrant("Invalid authorization code");
        if (request["redirect_uri"] != consented.RedirectUri)
            throw OAuthException.InvalidGrant("The redirect_uri is not the one that the code was asked for with");
        if (consented.Proof is null ? request["code_verifier"] is not null : !consented.Proof.IsProvenBy(request["code_verifier"]))
            throw OAuthException.InvalidGrant("Failed to verify code verifier");
        return Issue(consented.Grant);
    }

    /// <summary>New tokens for a refresh token, which is dead from then on.</summary>
    /// <exception cref="OAuthException">The token is not good, or not for whoever sends it.</exception>
    public IssuedTokens Refresh(SandboxClient client, OAuthParameters request, SiteIndex now) =>
        _refresh.Take(request.Required("refresh_token")) is { IsTakenBack: false } grant && grant.ClientId == client.ClientId && IsActive(grant.AccountId, now)
            ? Issue(grant)
            : throw OAuthException.DeadRefreshToken();

    /// <summary>A token for a service account, which has no other way to consent than its secret.</summary>
    /// <exception cref="OAuthException">The program is for people, or asks for more than it may.</exception>
    public IssuedTokens SignIn(SandboxClient client, OAuthParameters request, SiteIndex now)
    {
        if (client.AccountId is not { } account)
            throw OAuthException.GrantNotForClient("client_credentials");
        if (!IsActive(account, now))
            throw OAuthException.UnknownClient();
        var scopes = request.Scopes;
        if (scopes.Except(client.Scopes).FirstOrDefault() is { } foreign)
            throw OAuthException.InvalidScope($"The client may not ask for {foreign}");
        var grant = new Grant(client.ClientId, account, scopes.Count > 0 ? scopes : client.Scopes);
        return new(_access.Issue(grant), null, grant.Scopes);
    }

    /// <summary>Takes back all that a token came from. A token that is not known, or of another program, is none of whoever asks (RFC 7009, section 2.2).</summary>
    public void Revoke(SandboxClient client, string token)
    {
        if ((_refresh.Find(token) ?? _access.Find(token)) is { For: var grant } && grant.ClientId == client.ClientId)
            grant.TakeBack();
    }

    /// <summary>Ends all access tokens, as if their hour were over.</summary>
    public void EndAccess() => _access.End();

    /// <summary>What an access token stands for; null when it never was one.</summary>
    public AccessToken? Find(string token) => _access.Find(token) is { } found ? new(found.For, !_access.IsGood(found)) : null;

    private IssuedTokens Issue(Grant grant) => new(_access.Issue(grant), terms.IsAlwaysLasting || grant.IsLasting ? _refresh.Issue(grant) : null, grant.Scopes);

    private static bool IsActive(string accountId, SiteIndex now) => now.Users.GetValueOrDefault(accountId) is { AccountStatus: "active" };

    /// <summary>What a code stands for.</summary>
    private sealed record Consented(Grant Grant, string RedirectUri, ProofKey? Proof);
}

/// <summary>What the token endpoint gives.</summary>
/// <param name="Access">Good for an hour.</param>
/// <param name="Refresh">Good once; null when the program may not come back by itself.</param>
/// <param name="Scopes">What they are good for.</param>
internal sealed record IssuedTokens(string Access, string? Refresh, IReadOnlyList<string> Scopes);

/// <summary>What an access token says.</summary>
/// <param name="Grant">What it stands for.</param>
/// <param name="IsOver">Its hour is over.</param>
internal sealed record AccessToken(Grant Grant, bool IsOver);
