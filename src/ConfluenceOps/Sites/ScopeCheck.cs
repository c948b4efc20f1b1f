namespace ConfluenceOps.Sites;

/// <summary>One scope, what it is for, and whether the connection has it.</summary>
/// <param name="Name">The granular scope as Atlassian names it, such as <c>read:page:confluence</c>.</param>
/// <param name="Purpose">What it is needed for, in words.</param>
/// <param name="Jobs">The jobs that need it: <c>Import</c>, <c>Review</c> …</param>
/// <param name="State">Whether it is there.</param>
public sealed record ScopeCheck(string Name, string Purpose, IReadOnlyList<string> Jobs, ScopeState State);

/// <summary>Whether a scope is there.</summary>
public enum ScopeState
{
    /// <summary>It could not be found out.</summary>
    Unknown,

    /// <summary>A request that needs it was answered.</summary>
    Granted,

    /// <summary>The site said that the token lacks it.</summary>
    Missing,

    /// <summary>The token has it, but the account itself may not do this.</summary>
    AccountMayNot,
}
