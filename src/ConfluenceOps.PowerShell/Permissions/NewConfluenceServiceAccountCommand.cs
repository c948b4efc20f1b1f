using System.Management.Automation;
using ConfluenceOps.Permissions.Changes;
using ConfluenceOps.Permissions.Gathering;
using ConfluenceOps.Permissions.ServiceAccounts;
using ConfluenceOps.PowerShell.Completion;
using ConfluenceOps.PowerShell.Spaces;
using ConfluenceOps.Sites;

namespace ConfluenceOps.PowerShell.Permissions;

/// <summary>Sets up a service account: invites it where that can be done, grants what is asked and nothing else, and says what a person still has to do.</summary>
/// <remarks>
/// An account that is there is granted the right to view the spaces, and to write pages, comments and files in them unless -ReadOnly is given;
/// on sites that grant by roles it is made a Viewer or a Collaborator. One that is not there is invited where its name is an e-mail address of
/// a Cloud site; service accounts themselves, and users of Data Center, can only be made in the browser, and the result says where. Running it
/// again goes on where it stopped.
/// </remarks>
/// <example>
/// <code>New-ConfluenceServiceAccount svc-docs@acme.example -Space ENG, OPS -ReadOnly -WhatIf</code>
/// <para>Shows what would be granted to an account that reads two spaces.</para>
/// </example>
/// <example>
/// <code>(New-ConfluenceServiceAccount svc-new -Space ENG -ReadOnly).StillToDo</code>
/// <para>Lists, for an account that the site does not have, what a person does and in which order.</para>
/// </example>
[Cmdlet(VerbsCommon.New, "ConfluenceServiceAccount", SupportsShouldProcess = true)]
[OutputType(typeof(ServiceAccountSetup))]
public sealed class NewConfluenceServiceAccountCommand : PermissionChangeCommand
{
    private readonly List<ChangeRun> _runs = [];

    /// <summary>The account: its e-mail address, its name, or its account id.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true)]
    [ValidateNotNullOrEmpty]
    public string Name { get; set; } = "";

    /// <summary>The spaces that it works with: keys, with wildcards, or space objects.</summary>
    [Parameter(Position = 1, Mandatory = true)]
    [SupportsWildcards, ArgumentCompleter(typeof(SpaceKeyCompleter))]
    public SpaceRef[] Space { get; set; } = [];

    /// <summary>It reads and does nothing else.</summary>
    [Parameter]
    public SwitchParameter ReadOnly { get; set; }

    private protected override Task ReportAsync(ChangeRun run)
    {
        _runs.Add(run);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    protected override async Task ProcessAsync(ISite site, CancellationToken cancel)
    {
        var spaces = new List<Space>();
        await ForEachAsync(Space, async reference => spaces.AddRange(await reference.FindAsync(site, cancel)));
        spaces = [.. spaces.DistinctBy(space => space.Key)];
        _runs.Clear();
        var account = await SubjectFinder.FindAsync(site, Name, cancel);
        var invited = account is null && await InviteAsync(site, cancel);
        if (account is not null)
            await ChangeAsync(spaces, [account], (map, space) => ServiceAccountSetup.Plan(map, space, account, ReadOnly), cancel);
        await WriteAsync(new ServiceAccountSetup
        {
            Name = Name,
            Account = account,
            Invited = invited,
            Spaces = [.. spaces.Select(space => space.Key)],
            Changes = [.. _runs],
            Scopes = ServiceAccountSetup.ScopesOf(site.Kind, ReadOnly),
            StillToDo = ServiceAccountSetup.StepsOf(site, Name, account, invited, account is not null && await IsInGroupAsync(site, account, cancel)),
        });
    }

    private static async Task<bool> IsInGroupAsync(ISite site, User account, CancellationToken cancel)
    {
        await foreach (var _ in site.Access.GetGroupsOfAsync(account.AccountId, cancel))
            return true;
        return false;
    }

    private async Task<bool> InviteAsync(ISite site, CancellationToken cancel)
    {
        if (site.Kind != SiteKind.Cloud || !Name.Contains('@', StringComparison.Ordinal) || !await ShouldProcessAsync(Name, $"Invite to {site.Address.Host}"))
            return false;
        await site.AccessChanges.InviteAsync(Name, cancel);
        return true;
    }
}
