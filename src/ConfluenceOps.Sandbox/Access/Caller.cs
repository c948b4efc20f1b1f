using ConfluenceOps.Sandbox.Model;

namespace ConfluenceOps.Sandbox.Access;

/// <summary>Who is asking.</summary>
/// <param name="User">The account; null for someone who is not signed in.</param>
/// <param name="Scopes">What the token is limited to; null for no limit.</param>
/// <param name="Sight">What the account may see.</param>
internal sealed record Caller(SandboxUser? User, IReadOnlyList<string>? Scopes, Sight Sight)
{
    /// <summary>Their token is one of OAuth 2.0, and no API token.</summary>
    public bool IsByOAuth { get; init; }

    /// <summary>Someone who is not signed in.</summary>
    public static Caller Nobody(SiteState state) => new(null, null, state.SightOf(Subject.Anonymous));
}
