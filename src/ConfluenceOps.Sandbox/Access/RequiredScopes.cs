namespace ConfluenceOps.Sandbox.Access;

/// <summary>The scopes that a route asks of a scoped token: any one set, and all scopes of that set.</summary>
/// <remarks>facts.md, section 1.4, from <c>x-atlassian-oauth2-scopes</c> of the specifications.</remarks>
internal sealed class RequiredScopes
{
    private RequiredScopes(IReadOnlyList<string[]> sets) => Sets = sets;

    /// <summary>A route that asks for none.</summary>
    public static RequiredScopes None { get; } = new([[]]);

    /// <summary>Classic or granular: whichever the token has.</summary>
    public IReadOnlyList<string[]> Sets { get; }

    /// <summary>One set, with blanks between its scopes, or several of which one is enough.</summary>
    public static RequiredScopes AnyOf(params string[] sets) => new(Array.ConvertAll(sets, set => set.Split(' ')));

    public bool AreIn(IReadOnlyList<string> scopes) => Sets.Any(set => set.All(scopes.Contains));
}
