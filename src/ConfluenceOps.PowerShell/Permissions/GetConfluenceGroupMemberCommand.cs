using System.Management.Automation;
using ConfluenceOps.Permissions;
using ConfluenceOps.PowerShell.Completion;
using ConfluenceOps.PowerShell.Connections;
using ConfluenceOps.Sites;
using ConfluenceOps.Sites.Access;

namespace ConfluenceOps.PowerShell.Permissions;

/// <summary>Lists who is in groups.</summary>
/// <remarks>
/// Whether an account is active is looked up for a hundred accounts at a time. Confluence Cloud has no groups in groups; Data Center and exports
/// of it have, and -Recurse then lists everybody once for each group that was asked for, with the group through which they are in it.
/// </remarks>
/// <example>
/// <code>Get-ConfluenceGroup acme-* | Get-ConfluenceGroupMember | Where-Object Status -ne active</code>
/// <para>Lists accounts that are still in groups although they do not work any more.</para>
/// </example>
/// <example>
/// <code>Get-ConfluenceGroupMember people-team -Recurse | Select-Object Group, Name, Through</code>
/// <para>Lists everybody in a group, groups in the group unfolded.</para>
/// </example>
[Cmdlet(VerbsCommon.Get, "ConfluenceGroupMember")]
[OutputType(typeof(GroupMember))]
public sealed class GetConfluenceGroupMemberCommand : SiteCommand
{
    private Lazy<Task<IReadOnlyList<Group>>>? _all;

    /// <summary>Groups: names, with wildcards, ids, or group objects.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true)]
    [Alias("Name"), SupportsWildcards, ArgumentCompleter(typeof(GroupNameCompleter))]
    public GroupRef[] Group { get; set; } = [];

    /// <summary>Also those who are members through groups in the group.</summary>
    [Parameter]
    public SwitchParameter Recurse { get; set; }

    /// <inheritdoc/>
    protected override Task ProcessAsync(ISite site, CancellationToken cancel)
    {
        _all ??= new(() => GroupRef.ListAsync(site, cancel));
        return ForEachAsync(Group, async reference =>
        {
            foreach (var group in await reference.FindAsync(_all))
                await WriteAllAsync(GroupMember.ReadAsync(site, group, Recurse, cancel));
        });
    }
}
