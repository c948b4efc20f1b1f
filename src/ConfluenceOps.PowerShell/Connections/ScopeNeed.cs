using ConfluenceOps.Sites.Scopes;

namespace ConfluenceOps.PowerShell.Connections;

/// <summary>A scope, what it is for, and whether a connection has it.</summary>
/// <param name="Name">The scope as Atlassian names it.</param>
/// <param name="Purpose">What it is needed for, as the end of a sentence that begins with "to".</param>
/// <param name="For">The jobs that need it.</param>
/// <param name="Cmdlet">The cmdlets that need it.</param>
/// <param name="State">Whether the connection has it; null when no connection was asked.</param>
public sealed record ScopeNeed(string Name, string Purpose, IReadOnlyList<SiteJob> For, IReadOnlyList<string> Cmdlet, ScopeState? State)
{
    internal static ScopeNeed Of(SiteScope scope, ScopeState? state) => new(scope.Name, scope.Purpose, scope.Jobs, ScopeCmdlets.Of(scope), state);
}
