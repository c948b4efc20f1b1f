namespace ConfluenceOps.Sites.Scopes;

/// <summary>A right of a token at Confluence. The account's own rights bound it further.</summary>
/// <param name="Name">The scope as Atlassian names it, such as <c>read:page:confluence</c>.</param>
/// <param name="Purpose">What it is needed for, as the end of a sentence that begins with "to".</param>
/// <param name="Jobs">The jobs that need it.</param>
public sealed record SiteScope(string Name, string Purpose, IReadOnlyList<SiteJob> Jobs)
{
    /// <summary>Whether it lets the token change anything.</summary>
    public bool Writes => Name.StartsWith("write:", StringComparison.Ordinal) || Name.StartsWith("delete:", StringComparison.Ordinal) || Name is "WRITE" or "ADMIN";

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
