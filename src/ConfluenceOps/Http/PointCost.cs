using Flurl;

namespace ConfluenceOps.Http;

/// <summary>What Atlassian's points quotas charge, as far as it is published.</summary>
/// <remarks>facts.md, section 3. Roughly: objects by the route that lists them.</remarks>
internal static class PointCost
{
    /// <summary>What every request takes, whatever comes of it.</summary>
    public const int Request = 1;

    private const int CoreObject = 1;
    private const int IdentityObject = 2;

    /// <summary>How the routes of people and of their rights begin.</summary>
    private static readonly string[] _identityRoutes = ["user", "group", "member", "permission", "restriction", "role", "space-role"];

    /// <summary>What the objects in an answer take.</summary>
    public static long Of(Url address, object? answer) =>
        (answer is IResultPage<object> page ? page.Results.Count : 1) * (long)(IsAboutPeople(address) ? IdentityObject : CoreObject);

    private static bool IsAboutPeople(Url address) =>
        address.PathSegments.Any(segment => _identityRoutes.Any(route => segment.StartsWith(route, StringComparison.Ordinal)));
}
