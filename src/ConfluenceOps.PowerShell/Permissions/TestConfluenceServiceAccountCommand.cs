using System.Management.Automation;
using ConfluenceOps.Permissions;
using ConfluenceOps.Permissions.Gathering;
using ConfluenceOps.Permissions.ServiceAccounts;
using ConfluenceOps.PowerShell.Completion;
using ConfluenceOps.PowerShell.Connections;
using ConfluenceOps.PowerShell.Spaces;
using ConfluenceOps.PowerShell.Users;
using ConfluenceOps.Sites;

namespace ConfluenceOps.PowerShell.Permissions;

/// <summary>Finds out whether a service account has what it needs, and nothing more.</summary>
/// <remarks>
/// Looks at all spaces that the connected account can see. What is missing, and what is too much, comes with what mends it; rights that
/// everybody has are told apart from the account's own. Scopes of tokens are for Test-ConfluenceConnection.
/// </remarks>
/// <example>
/// <code>Test-ConfluenceServiceAccount svc-docs@acme.example -NeedSpace ENG, OPS -ReadOnly</code>
/// <para>Tests an account that reads two spaces.</para>
/// </example>
/// <example>
/// <code>(Test-ConfluenceServiceAccount 'Release Bot' -NeedSpace ENG).Excess | Format-List What, Fix</code>
/// <para>Shows what an account that writes in one space could do without.</para>
/// </example>
[Cmdlet(VerbsDiagnostic.Test, "ConfluenceServiceAccount")]
[OutputType(typeof(PrivilegeTest))]
public sealed class TestConfluenceServiceAccountCommand : SiteCommand
{
    /// <summary>Accounts: ids, whole names, e-mail addresses, or user objects.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("AccountId", "User")]
    public UserRef[] Account { get; set; } = [];

    /// <summary>The spaces that it works with: keys, with wildcards, or space objects.</summary>
    [Parameter(Position = 1, Mandatory = true)]
    [SupportsWildcards, ArgumentCompleter(typeof(SpaceKeyCompleter))]
    public SpaceRef[] NeedSpace { get; set; } = [];

    /// <summary>It reads and does nothing else; without this it may edit in the spaces that it needs.</summary>
    [Parameter]
    public SwitchParameter ReadOnly { get; set; }

    /// <summary>A review to answer from, made by New-ConfluencePermissionReview; the site is not asked again.</summary>
    [Parameter]
    public PermissionReview? Review { get; set; }

    /// <inheritdoc/>
    protected override Task BeginAsync(CancellationToken cancel) => Review is null ? base.BeginAsync(cancel) : Task.CompletedTask;

    /// <inheritdoc/>
    protected override async Task ProcessAsync(CancellationToken cancel)
    {
        var review = Review ??= await ReviewAsync(cancel);
        var needed = new List<string>();
        await ForEachAsync(NeedSpace, reference =>
        {
            needed.AddRange(reference.FindAmong([.. review.Map.Spaces.Select(record => record.Space)]).Select(space => space.Key));
            return Task.CompletedTask;
        });
        if (needed.Count > 0)
            await ForEachAsync(Account, reference => WriteAsync(LeastPrivilege.Test(review.Map, review.Decider, reference.FindAmong(review.Map.Users), needed, ReadOnly)));
    }

    /// <inheritdoc/>
    protected override Task ProcessAsync(ISite site, CancellationToken cancel) => Task.CompletedTask;

    private async Task<PermissionReview> ReviewAsync(CancellationToken cancel)
    {
        using var bar = OpenProgress("Reading permissions");
        var map = await new AccessGatherer(Site, TimeProvider.System).GatherAsync(await new SpaceRef("*").FindAsync(Site, cancel), bar, cancel);
        foreach (var sentence in NotSeen.In(map))
            await WarnAsync(sentence);
        return new PermissionReview(map);
    }
}
