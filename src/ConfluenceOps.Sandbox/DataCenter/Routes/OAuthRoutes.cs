using ConfluenceOps.Sandbox.Hosting;
using ConfluenceOps.Sandbox.Identity;
using ConfluenceOps.Sandbox.Identity.Consent;

namespace ConfluenceOps.Sandbox.DataCenter.Routes;

/// <summary>Where a Data Center asks people and gives out tokens of its own: to programs that an administrator let in by an incoming link.</summary>
/// <remarks>facts.md, section 1.2. People take access back in their profile; programs have no place to.</remarks>
internal static class OAuthRoutes
{
    private const string Root = "/rest/oauth2/latest";

    public static IReadOnlyList<Route> All { get; } = [.. ConsentRoutes.At(Root + "/authorize"), TokenRoutes.TokensAt(Root + "/token")];
}
