namespace ConfluenceOps.Sandbox.DataCenter.Access;

/// <summary>What tokens of OAuth 2.0 may do on Data Center: four levels, each with all that stands before it.</summary>
/// <remarks>https://confluence.atlassian.com/display/DOC/OAuth+2.0+scopes+for+incoming+links.</remarks>
internal static class Levels
{
    public const string Read = "READ", Write = "WRITE", Administer = "ADMIN";

    public static IReadOnlyList<string> All { get; } = [Read, Write, Administer, "SYSTEM_ADMIN"];

    /// <param name="scopes">Those of the token; null for a token that carries all rights of its account.</param>
    /// <param name="level">What is needed.</param>
    public static bool Reach(IReadOnlyList<string>? scopes, string level) => scopes is null || All.SkipWhile(one => one != level).Any(scopes.Contains);
}
