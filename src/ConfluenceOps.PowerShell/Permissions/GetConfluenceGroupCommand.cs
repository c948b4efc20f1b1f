using System.Management.Automation;
using ConfluenceOps.PowerShell.Completion;
using ConfluenceOps.PowerShell.Connections;
using ConfluenceOps.Sites;
using ConfluenceOps.Sites.Access;

namespace ConfluenceOps.PowerShell.Permissions;

/// <summary>Lists the groups of the site.</summary>
/// <remarks>Access says what being in the group gives at the site as a whole; it is empty where the connected account may not know.</remarks>
/// <example>
/// <code>Get-ConfluenceGroup acme-*</code>
/// <para>Lists groups by name.</para>
/// </example>
/// <example>
/// <code>Get-ConfluenceGroup | Where-Object IsSelfService</code>
/// <para>Lists groups that people can put themselves or each other into.</para>
/// </example>
[Cmdlet(VerbsCommon.Get, "ConfluenceGroup")]
[OutputType(typeof(Group))]
public sealed class GetConfluenceGroupCommand : SiteCommand
{
    private Lazy<Task<IReadOnlyList<Group>>>? _all;

    /// <summary>Names, wildcards allowed, or ids. Left out: all groups.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Group"), SupportsWildcards, ArgumentCompleter(typeof(GroupNameCompleter))]
    public GroupRef[] Name { get; set; } = [new GroupRef("*")];

    /// <inheritdoc/>
    protected override Task ProcessAsync(ISite site, CancellationToken cancel)
    {
        _all ??= new(() => GroupRef.ListAsync(site, cancel));
        return ForEachAsync(Name, async reference =>
        {
            foreach (var group in await reference.FindAsync(_all))
                await WriteAsync(group);
        });
    }
}
