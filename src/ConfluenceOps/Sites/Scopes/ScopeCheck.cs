namespace ConfluenceOps.Sites.Scopes;

/// <summary>Whether a connection has a scope.</summary>
/// <param name="Scope">The scope.</param>
/// <param name="State">Whether it is there.</param>
public sealed record ScopeCheck(SiteScope Scope, ScopeState State)
{
    /// <summary>The scope as Atlassian names it.</summary>
    public string Name => Scope.Name;

    /// <summary>What it is needed for, in words.</summary>
    public string Purpose => Scope.Purpose;

    /// <summary>The jobs that need it.</summary>
    public IReadOnlyList<SiteJob> Jobs => Scope.Jobs;
}

/// <summary>Whether a scope is there.</summary>
public enum ScopeState
{
    /// <summary>It could not be found out: nothing can be asked that needs it and changes nothing.</summary>
    Unknown,

    /// <summary>A request that needs it was answered, or the consent names it.</summary>
    Granted,

    /// <summary>The site said that the token lacks it, or the consent does not name it.</summary>
    Missing,

    /// <summary>The token has it, but the account itself may not do this.</summary>
    AccountMayNot,
}
