using System.Management.Automation;
using ConfluenceOps.Permissions;
using ConfluenceOps.Permissions.Findings;
using ConfluenceOps.Permissions.Findings.Accepting;
using ConfluenceOps.PowerShell.Completion;
using ConfluenceOps.PowerShell.Connections;
using ConfluenceOps.PowerShell.Spaces;
using ConfluenceOps.Sites;
using ConfluenceOps.Sites.Exports;

namespace ConfluenceOps.PowerShell.Permissions;

/// <summary>Reviews the permissions of spaces: who can do what, where, why, and what should not be so.</summary>
/// <remarks>
/// Everything is gathered once, with few requests; the review then answers any number of questions in memory: pass it to Get-ConfluenceFinding,
/// Get-ConfluenceEffectivePermission, Export-ConfluencePermissionReport, Save-ConfluencePermissionBaseline or Compare-ConfluencePermission. What the
/// connected account could not read is warned of, kept in NotSeen, and makes answers Unknown. A page that a restriction keeps from the account is not in
/// the review; -UseAdminKey shows it to organization and site administrators, and each use is in the site's audit log. With -Path an XML export is
/// reviewed, without any site.
/// </remarks>
/// <example>
/// <code>New-ConfluencePermissionReview -Space * | Get-ConfluenceFinding -Severity High, Medium</code>
/// <para>Reviews all spaces and lists what matters most.</para>
/// </example>
/// <example>
/// <code>New-ConfluencePermissionReview -Space HR, OPS -Verify 50 | Format-List Spaces, Pages, Findings, Agreement</code>
/// <para>Reviews two spaces, and asks the site's own permission check for fifty of the answers.</para>
/// </example>
/// <example>
/// <code>$review = New-ConfluencePermissionReview -Space * -UseAdminKey -Confirm:$false; $review | Export-ConfluencePermissionReport review.html</code>
/// <para>Reviews everything, restricted pages included, and writes a report.</para>
/// </example>
[Cmdlet(VerbsCommon.New, "ConfluencePermissionReview", SupportsShouldProcess = true, DefaultParameterSetName = FromSite)]
[OutputType(typeof(PermissionReview))]
public sealed class NewConfluencePermissionReviewCommand : SiteCommand
{
    private const string FromSite = "Site";
    private const string FromExport = "Export";

    private readonly List<SpaceRef> _references = [];

    /// <summary>Spaces: keys, with wildcards, or space objects. Of an export all of them when left out.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ParameterSetName = FromSite)]
    [Parameter(Position = 0, ParameterSetName = FromExport)]
    [Alias("Key"), SupportsWildcards, ArgumentCompleter(typeof(SpaceKeyCompleter))]
    public SpaceRef[] Space { get; set; } = [];

    /// <summary>An XML export: the zip file that Confluence made, or the folder that it was unpacked to.</summary>
    [Parameter(Mandatory = true, ParameterSetName = FromExport)]
    [ValidateNotNullOrEmpty]
    public string? Path { get; set; }

    /// <summary>The site that the export came from, such as https://acme.atlassian.net/wiki.</summary>
    [Parameter(ParameterSetName = FromExport)]
    [SiteUrl]
    public Uri? SiteUrl { get; set; }

    /// <summary>A CSV file with the members of groups, which exports of spaces lack: a header with Group and User, and one member a line.</summary>
    [Parameter(ParameterSetName = FromExport)]
    [ValidateNotNullOrEmpty]
    public string? MemberPath { get; set; }

    /// <summary>The rules to look by, wildcards allowed. Left out: all.</summary>
    [Parameter]
    [SupportsWildcards, ArgumentCompleter(typeof(FindingRuleCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Rule { get; set; } = ["*"];

    /// <summary>A JSON file of findings that somebody has decided to live with, each with a reason and the last day on which that holds.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? AcceptedPath { get; set; }

    /// <summary>How many answers to hold against the site's own permission check, those that are Unknown first: one request each, and only administrators may ask about others.</summary>
    [Parameter(ParameterSetName = FromSite)]
    [ValidateRange(0, int.MaxValue)]
    public int Verify { get; set; }

    /// <summary>Read the audit log of so many days, and find rights that were not used in them.</summary>
    [Parameter(ParameterSetName = FromSite)]
    [ValidateRange(1, 3650)]
    public int? UnusedDays { get; set; }

    /// <summary>From how many people on that administer a space it is worth a look.</summary>
    [Parameter]
    [ValidateRange(1, int.MaxValue)]
    public int AdministratorLimit { get; set; } = new FindingOptions().AdministratorLimit;

    /// <summary>Names, e-mail addresses or ids of accounts that machines use, wildcards allowed.</summary>
    [Parameter]
    [SupportsWildcards, ValidateNotNullOrEmpty]
    public string[] ServiceAccount { get; set; } = [.. new FindingOptions().ServiceAccounts];

    /// <summary>See past restrictions with the admin key. The site writes each use into its audit log, and tells owners of pages.</summary>
    [Parameter(ParameterSetName = FromSite)]
    public SwitchParameter UseAdminKey { get; set; }

    private ReviewOptions Options => new()
    {
        Findings = new FindingOptions
        {
            Rules = Rule,
            AdministratorLimit = AdministratorLimit,
            ServiceAccounts = ServiceAccount,
            UnusedDays = UnusedDays ?? new FindingOptions().UnusedDays,
        },
        Verify = Verify,
        Audit = UnusedDays is { } days ? TimeSpan.FromDays(days) : null,
        UseAdminKey = UseAdminKey,
    };

    /// <inheritdoc/>
    protected override Task BeginAsync(CancellationToken cancel) => Path is null ? base.BeginAsync(cancel) : Task.CompletedTask;

    /// <inheritdoc/>
    protected override Task ProcessAsync(CancellationToken cancel)
    {
        _references.AddRange(Space);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    protected override Task ProcessAsync(ISite site, CancellationToken cancel) => Task.CompletedTask;

    /// <inheritdoc/>
    protected override async Task EndAsync(CancellationToken cancel)
    {
        if (Path is null)
        {
            await ReviewAsync(Site, cancel);
            return;
        }
        using var export = await ExportSite.OpenAsync(
            SessionState.Path.GetUnresolvedProviderPathFromPSPath(Path),
            new ExportOptions { SiteUrl = SiteUrl, MembersPath = MemberPath is null ? null : SessionState.Path.GetUnresolvedProviderPathFromPSPath(MemberPath) },
            cancel);
        if (_references.Count == 0)
            _references.Add(new SpaceRef("*"));
        await ReviewAsync(export, cancel);
    }

    private async Task ReviewAsync(ISite site, CancellationToken cancel)
    {
        var accepted = AcceptedPath is null ? null : await AcceptedFindings.LoadAsync(SessionState.Path.GetUnresolvedProviderPathFromPSPath(AcceptedPath), cancel);
        var spaces = new List<Space>();
        await ForEachAsync(_references, async reference => spaces.AddRange(await reference.FindAsync(site, cancel)));
        if (spaces.Count == 0 || (UseAdminKey && !await ShouldProcessAsync(site.Address.ToString(), "Use the admin key, which the site writes into its audit log")))
            return;
        using var bar = OpenProgress("Reviewing permissions");
        var review = await new ReviewMaker(site, TimeProvider.System, Options).MakeAsync([.. spaces.DistinctBy(space => space.Key)], bar, cancel);
        if (accepted is not null)
            review = await AcceptAsync(review, accepted);
        foreach (var sentence in review.NotSeen)
            await WarnAsync(sentence);
        await WriteAsync(review);
    }

    private async Task<PermissionReview> AcceptAsync(PermissionReview review, AcceptedFindings accepted)
    {
        var applied = accepted.Apply(review.Findings, DateOnly.FromDateTime(DateTime.Now));
        foreach (var warning in applied.Warnings)
            await WarnAsync(warning);
        return review.With(applied.Findings);
    }
}
