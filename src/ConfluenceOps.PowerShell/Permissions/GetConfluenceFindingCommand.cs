using System.IO.Enumeration;
using System.Management.Automation;
using ConfluenceOps.Permissions.Findings;
using ConfluenceOps.PowerShell.Completion;

namespace ConfluenceOps.PowerShell.Permissions;

/// <summary>Lists what a review found to be worth a look, the gravest first.</summary>
/// <remarks>Each finding says what is so, why it matters, and what mends it: Fix is a command that can be run, or a sentence where only a person can.</remarks>
/// <example>
/// <code>New-ConfluencePermissionReview -Space * | Get-ConfluenceFinding -Severity High | Format-List What, Why, Fix</code>
/// <para>Shows the gravest findings with what mends them.</para>
/// </example>
/// <example>
/// <code>New-ConfluencePermissionReview -Space * | Get-ConfluenceFinding -Rule Anonymous* -Space OPS</code>
/// <para>Shows what is found about anonymous visitors in one space.</para>
/// </example>
[Cmdlet(VerbsCommon.Get, "ConfluenceFinding")]
[OutputType(typeof(Finding))]
public sealed class GetConfluenceFindingCommand : ReviewCommand
{
    /// <summary>How grave: High, Medium, Low, Information. Left out: all.</summary>
    [Parameter(Position = 0)]
    [ValidateNotNullOrEmpty]
    public Severity[] Severity { get; set; } = Enum.GetValues<Severity>();

    /// <summary>Rules, wildcards allowed. Left out: all.</summary>
    [Parameter]
    [SupportsWildcards, ArgumentCompleter(typeof(FindingRuleCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Rule { get; set; } = ["*"];

    /// <summary>Keys of spaces, wildcards allowed. Left out: all, and what concerns the site.</summary>
    [Parameter]
    [SupportsWildcards, ArgumentCompleter(typeof(SpaceKeyCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Space { get; set; } = [];

    /// <summary>Also findings that somebody has decided to live with.</summary>
    [Parameter]
    public SwitchParameter IncludeAccepted { get; set; }

    /// <inheritdoc/>
    protected override async Task ProcessAsync(CancellationToken cancel)
    {
        foreach (var finding in Review.Findings)
            if (Severity.Contains(finding.Severity) && Matches(Rule, finding.Rule) && (Space.Length == 0 || Matches(Space, finding.Space ?? "")) && (IncludeAccepted || finding.Accepted is null))
                await WriteAsync(finding);
    }

    private static bool Matches(string[] patterns, string text) => patterns.Any(pattern => FileSystemName.MatchesSimpleExpression(pattern, text, ignoreCase: true));
}
