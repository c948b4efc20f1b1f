using ConfluenceOps.Sites.Scopes;

namespace ConfluenceOps.PowerShell.Completion;

/// <summary>Scopes, and the jobs that stand for several.</summary>
public sealed class ScopeNameCompleter() : WordCompleter([.. Enum.GetNames<SiteJob>(), .. ScopeCatalogue.All.Concat(ScopeCatalogue.DataCenter).Select(scope => scope.Name)]);
