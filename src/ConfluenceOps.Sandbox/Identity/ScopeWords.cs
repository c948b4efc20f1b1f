using System.Collections.Frozen;
using System.Text.Json;
using ConfluenceOps.Sandbox.Fillers;

namespace ConfluenceOps.Sandbox.Identity;

/// <summary>The scopes that programs can ask for, in the words that people read before they consent.</summary>
internal static class ScopeWords
{
    /// <summary>Asks for a refresh token.</summary>
    public const string Offline = "offline_access";

    /// <summary>Asks who consented.</summary>
    public const string Profile = "read:me";

    private static readonly FrozenDictionary<string, string> Verbs = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["write"] = "Create and change",
        ["delete"] = "Delete",
        ["manage"] = "Administer",
        ["WRITE"] = "Create and change",
        ["ADMIN"] = "Administer",
        ["SYSTEM_ADMIN"] = "Administer",
        [Offline] = "Stay connected",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static IReadOnlyDictionary<string, string> Known { get; } =
        JsonSerializer.Deserialize<Dictionary<string, string>>(SandboxResources.ReadText("Identity/Scopes.json"), JsonSerializerOptions.Strict)!;

    /// <summary>The scopes that are about Confluence, and not about who consented or for how long.</summary>
    public static IEnumerable<string> OfConfluence(IEnumerable<string> scopes) => scopes.Where(scope => scope is not (Offline or Profile));

    /// <summary>What kind of thing a scope allows, as a heading.</summary>
    public static string KindOf(string scope) => Verbs.GetValueOrDefault(scope.Split(':')[0], "View");
}
