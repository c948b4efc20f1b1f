using System.Management.Automation;
using ConfluenceOps.Permissions;
using ConfluenceOps.Permissions.Deciding;
using ConfluenceOps.PowerShell.Completion;
using ConfluenceOps.PowerShell.Connections;
using ConfluenceOps.PowerShell.Pages;
using ConfluenceOps.PowerShell.Spaces;
using ConfluenceOps.PowerShell.Users;
using ConfluenceOps.Sites;

namespace ConfluenceOps.PowerShell.Permissions;

/// <summary>Answers who may do what with a page or in a space, and why.</summary>
/// <remarks>
/// Result is Allowed, Denied or Unknown: Unknown wherever something that decides could not be read. Reason is the one that a person would give,
/// Reasons are all checks in the order in which Confluence makes them. A user must be active and let into Confluence, must be granted the right by the
/// space, directly or through groups, and must be on the view list of the page and of everything above it that has one; to edit also on the page's own
/// edit list. Ask about a few users, about anonymous visitors, or about everybody; with -Review nothing is asked of the site.
/// </remarks>
/// <example>
/// <code>Get-ConfluenceEffectivePermission -User hanna.kowalczyk@acme.example -Page (Get-ConfluencePage -Space HANDBOOK | Select-Object -First 1) -Operation Edit | Format-List</code>
/// <para>Says whether somebody may change a page, and why.</para>
/// </example>
/// <example>
/// <code>Get-ConfluenceEffectivePermission -Space HR -Operation View -Everyone | Export-Csv who-can-see-hr.csv</code>
/// <para>Lists everybody who may see a space, with the grant or group that lets them.</para>
/// </example>
/// <example>
/// <code>Get-ConfluencePage -Space OPS | Get-ConfluenceEffectivePermission -Anonymous | Where-Object Result -ne Denied</code>
/// <para>Lists the pages that the whole world may see.</para>
/// </example>
[Cmdlet(VerbsCommon.Get, "ConfluenceEffectivePermission", DefaultParameterSetName = OnPage)]
[OutputType(typeof(EffectivePermission))]
public sealed class GetConfluenceEffectivePermissionCommand : SiteCommand
{
    private const string OnPage = "Page";
    private const string InSpace = "Space";

    private readonly List<PageRef> _pages = [];
    private readonly List<SpaceRef> _spaces = [];

    /// <summary>Pages: ids, links, or objects that stand for pages.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ParameterSetName = OnPage)]
    [Alias("Id", "Url")]
    public PageRef[] Page { get; set; } = [];

    /// <summary>Spaces: keys, with wildcards, or space objects. Restrictions of pages are left aside.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = InSpace)]
    [SupportsWildcards, ArgumentCompleter(typeof(SpaceKeyCompleter))]
    public SpaceRef[] Space { get; set; } = [];

    /// <summary>Accounts: ids, whole names, e-mail addresses, or user objects. Left out: the connected account.</summary>
    [Parameter(Position = 1)]
    [ValidateNotNullOrEmpty]
    public UserRef[] User { get; set; } = [];

    /// <summary>Ask about visitors who are not signed in.</summary>
    [Parameter]
    public SwitchParameter Anonymous { get; set; }

    /// <summary>Ask about everybody who is in a group or is named by a grant or a restriction. Writes those who may, and those of whom it is not known.</summary>
    [Parameter]
    public SwitchParameter Everyone { get; set; }

    /// <summary>With -Everyone: write those too who may not.</summary>
    [Parameter]
    public SwitchParameter IncludeDenied { get; set; }

    /// <summary>What they would do: View, Edit, Comment, Delete, Export, Administer.</summary>
    [Parameter]
    public AccessRight[] Operation { get; set; } = [AccessRight.View];

    /// <summary>A review to answer from, made by New-ConfluencePermissionReview; the site is not asked again.</summary>
    [Parameter]
    public PermissionReview? Review { get; set; }

    /// <inheritdoc/>
    protected override Task BeginAsync(CancellationToken cancel) => Review is null ? base.BeginAsync(cancel) : Task.CompletedTask;

    /// <inheritdoc/>
    protected override Task ProcessAsync(CancellationToken cancel)
    {
        _pages.AddRange(Page);
        _spaces.AddRange(Space);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    protected override Task ProcessAsync(ISite site, CancellationToken cancel) => Task.CompletedTask;

    /// <inheritdoc/>
    protected override async Task EndAsync(CancellationToken cancel)
    {
        var questions = new AccessQuestions(this, Review, Review is null ? Site : null);
        var people = Everyone ? null : await questions.FindUsersAsync(User, Anonymous, cancel);
        if (people is { Count: 0 } && !Anonymous)
            return;
        if (ParameterSetName == OnPage)
            await AnswerPagesAsync(questions, people, cancel);
        else
            await AnswerSpacesAsync(questions, people, cancel);
    }

    private async Task AnswerPagesAsync(AccessQuestions questions, IReadOnlyList<User>? people, CancellationToken cancel)
    {
        var ids = new List<(PageRef Reference, string Id)>();
        await ForEachAsync(_pages, page =>
        {
            ids.Add((page, page.IdOn(questions.Address)));
            return Task.CompletedTask;
        });
        var decider = await questions.OnPagesAsync([.. ids.Select(one => one.Id)], people, cancel);
        foreach (var (reference, id) in ids)
        {
            if (decider.Explain(Principal.Anonymous, id, AccessRight.View) is null)
                await WriteErrorAsync(PageNotFoundException.WithId(id), reference);
            else
                await WriteAnswersAsync(decider, people, (subject, right) => decider.Explain(subject, id, right), cancel);
        }
    }

    private async Task AnswerSpacesAsync(AccessQuestions questions, IReadOnlyList<User>? people, CancellationToken cancel)
    {
        var spaces = new List<Space>();
        await ForEachAsync(_spaces, async reference => spaces.AddRange(await questions.FindSpacesAsync(reference, cancel)));
        if (spaces.Count == 0)
            return;
        var decider = await questions.InSpacesAsync(spaces, people, cancel);
        foreach (var space in spaces)
            await WriteAnswersAsync(decider, people, (subject, right) => decider.ExplainIn(subject, space.Key, right), cancel);
    }

    private async Task WriteAnswersAsync(AccessDecider decider, IReadOnlyList<User>? people, Func<Principal, AccessRight, EffectivePermission?> explain, CancellationToken cancel)
    {
        IEnumerable<Principal> subjects = people is null
            ? decider.Subjects
            : [.. people.Select(user => new Principal(PrincipalKind.User, user.AccountId, user.DisplayName)), .. Anonymous ? [Principal.Anonymous] : Array.Empty<Principal>()];
        foreach (var right in Operation)
        {
            foreach (var subject in subjects)
            {
                cancel.ThrowIfCancellationRequested();
                if (explain(subject, right) is { } answer && (people is not null || IncludeDenied || answer.Result != AccessResult.Denied))
                    await WriteAsync(answer);
            }
        }
    }
}
