using System.Management.Automation;
using ConfluenceOps.Permissions.Changes;
using ConfluenceOps.Sites;

namespace ConfluenceOps.PowerShell.Permissions;

/// <summary>Takes a change of permissions back.</summary>
/// <remarks>Undoing is a change too: -WhatIf shows what it means, and its result names a file that undoes the undoing.</remarks>
/// <example>
/// <code>$change = Revoke-ConfluencePermission HANDBOOK -Group acme-users -Operation 'delete page' -Confirm:$false; $change | Undo-ConfluencePermissionChange -Confirm:$false</code>
/// <para>Takes a right back, and gives it again.</para>
/// </example>
/// <example>
/// <code>Get-ChildItem *.undo.json | Undo-ConfluencePermissionChange -WhatIf</code>
/// <para>Shows what undoing files of a folder would mean.</para>
/// </example>
[Cmdlet(VerbsCommon.Undo, "ConfluencePermissionChange", SupportsShouldProcess = true)]
[OutputType(typeof(ChangeRun))]
public sealed class UndoConfluencePermissionChangeCommand : PermissionChangeCommand
{
    /// <summary>Files that changes have left; wildcards allowed.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [Alias("UndoFile", "PSPath"), SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public string[] Path { get; set; } = [];

    /// <inheritdoc/>
    protected override Task ProcessAsync(ISite site, CancellationToken cancel) => ForEachAsync(
        Path.SelectMany(path => SessionState.Path.GetResolvedProviderPathFromPSPath(path, out _)).ToList(),
        async path =>
        {
            var file = await UndoFile.ReadAsync(path, site.Address, cancel);
            var keys = file.Undo.Select(change => change.Space).Distinct().ToList();
            var spaces = new List<Space>();
            if (keys.Count > 0)
                await foreach (var space in site.GetSpacesAsync(new SpaceQuery(keys), cancel))
                    spaces.Add(space);
            await ChangeAsync(spaces, [], (map, space) => [.. file.Undo.Where(change => change.Space == space && change.IsDueIn(map))], cancel);
        });
}
