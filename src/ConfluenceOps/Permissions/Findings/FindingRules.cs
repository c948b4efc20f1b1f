using ConfluenceOps.Permissions.Findings.Rules.Accounts;
using ConfluenceOps.Permissions.Findings.Rules.Administration;
using ConfluenceOps.Permissions.Findings.Rules.Exposure;
using ConfluenceOps.Permissions.Findings.Rules.Restrictions;
using ConfluenceOps.Permissions.Findings.Rules.Settings;

namespace ConfluenceOps.Permissions.Findings;

/// <summary>Everything that a review looks for.</summary>
public static class FindingRules
{
    /// <summary>All rules, in the order in which equally grave findings are told.</summary>
    public static IReadOnlyList<FindingRule> All { get; } =
    [
        new AnonymousWrite(),
        new AnonymousExport(),
        new AnonymousView(),
        new ConfidentialExposed(),
        new SelfJoinGroup(),
        new OpenProductGroup(),
        new NoHumanAdministrator(),
        new ServiceAccountExcess(),
        new AppAdministrator(),
        new AllLicensedWrite(),
        new GuestAccess(),
        new DeactivatedGrant(),
        new UnknownPrincipal(),
        new PersonalGrant(),
        new TooManyAdministrators(),
        new OrphanedRestriction(),
        new CutOffAbove(),
        new EditorCannotView(),
        new DeactivatedMember(),
        new AnonymousAccessOn(),
        new AuditRetentionShort(),
        new RoleModeTransition(),
        new DeepRestriction(),
        new UnusedRight(),
    ];

    /// <summary>The rules that any of the patterns names.</summary>
    /// <exception cref="RuleNotFoundException">A pattern names none: a review that leaves out what was meant would look clean.</exception>
    public static IReadOnlyList<FindingRule> Select(IReadOnlyList<string> patterns)
    {
        ArgumentNullException.ThrowIfNull(patterns);
        if (patterns.FirstOrDefault(pattern => !All.Any(rule => Wildcard.Matches(pattern, rule.Id))) is { } none)
            throw new RuleNotFoundException(none);
        return [.. All.Where(rule => patterns.Any(pattern => Wildcard.Matches(pattern, rule.Id)))];
    }
}
