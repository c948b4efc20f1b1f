using System.Management.Automation;
using ConfluenceOps.Permissions;
using ConfluenceOps.Permissions.Gathering;
using ConfluenceOps.PowerShell.Completion;
using ConfluenceOps.PowerShell.Connections;
using ConfluenceOps.PowerShell.Spaces;
using ConfluenceOps.Sites;

namespace ConfluenceOps.PowerShell.Permissions;

/// <summary>Lists what spaces grant, and to whom.</summary>
/// <remarks>
/// One object a right and principal, whether the site grants right by right or by roles. What a person may do follows from all of them together,
/// from groups and from restrictions: that is for Get-ConfluenceEffectivePermission.
/// </remarks>
/// <example>
/// <code>Get-ConfluenceSpace | Get-ConfluencePermission | Where-Object Principal -like '*social*'</code>
/// <para>Shows what groups with a certain name may do anywhere.</para>
/// </example>
/// <example>
/// <code>Get-ConfluencePermission OPS | Group-Object Principal | Select-Object Name, @{ n = 'Rights'; e = { $_.Group.Right -join ', ' } }</code>
/// <para>Shows a space's grants, one line a principal.</para>
/// </example>
[Cmdlet(VerbsCommon.Get, "ConfluencePermission")]
[OutputType(typeof(GrantedPermission))]
public sealed class GetConfluencePermissionCommand : SiteCommand
{
    private readonly List<Space> _spaces = [];

    /// <summary>Spaces: keys, with wildcards, or space objects.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true)]
    [Alias("Key"), SupportsWildcards, ArgumentCompleter(typeof(SpaceKeyCompleter))]
    public SpaceRef[] Space { get; set; } = [];

    /// <inheritdoc/>
    protected override Task ProcessAsync(ISite site, CancellationToken cancel) =>
        ForEachAsync(Space, async reference => _spaces.AddRange(await reference.FindAsync(site, cancel)));

    /// <inheritdoc/>
    protected override async Task EndAsync(CancellationToken cancel)
    {
        if (_spaces.Count == 0)
            return;
        var map = await new AccessGatherer(Site, TimeProvider.System).GatherGrantsAsync([.. _spaces.DistinctBy(space => space.Key)], cancel);
        foreach (var record in map.Spaces.Where(record => record.PermissionGap is not null))
            await WarnAsync($"What the space {record.Space.Key} grants could not be read. {record.PermissionGap}");
        foreach (var permission in GrantedPermission.AllOf(map))
            await WriteAsync(permission);
    }
}
