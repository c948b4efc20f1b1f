using ConfluenceOps.Permissions.Findings;

namespace ConfluenceOps.PowerShell.Completion;

/// <summary>The rules that findings come from.</summary>
public sealed class FindingRuleCompleter() : WordCompleter([.. FindingRules.All.Select(rule => rule.Id)]);
