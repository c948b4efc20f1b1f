namespace ConfluenceOps.Permissions.Findings;

/// <summary>A rule was asked for that does not exist.</summary>
public sealed class RuleNotFoundException(string pattern) : ConfluenceOpsException(
    $"No rule is called '{VisibleText.Of(pattern)}'.", $"The rules are {string.Join(", ", FindingRules.All.Select(rule => rule.Id))}; wildcards are allowed.")
{
    /// <inheritdoc/>
    public override string ErrorId => "RuleNotFound";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.InvalidArgument;
}
