using System.Management.Automation;
using ConfluenceOps.Documents.Access;

namespace ConfluenceOps.PowerShell.Documents.Access;

/// <summary>Says what everyone, teams or people may do with documents: None, CanRead, CanEdit or Owner.</summary>
/// <remarks>
/// An owner of the catalog owns all that is in it. Else what a document itself grants counts; else the widest of what its collections grant, which is
/// at most to edit; else what the catalog grants. Where one place grants several things, what it grants to a person counts before what it grants to
/// their teams, of which the widest counts, and that before what it grants to everyone. A read-only document keeps its text, title and place whatever
/// anybody was given, and a page's document is seen only by those who may view the page in Confluence, unless Set-DocumentSpacePermission opens its space.
/// Only owners say who may do what.
/// </remarks>
/// <example>
/// <code>Set-DocumentPermission 12 -Everyone None</code>
/// <para>Keeps a document to its owners and to those of the catalog.</para>
/// </example>
/// <example>
/// <code>New-DocumentTeam authors
/// Get-Document -Space OPS -Tag runbook | Set-DocumentPermission -Team authors -Access Owner</code>
/// <para>Makes a team the owner of all runbooks.</para>
/// </example>
[Cmdlet(VerbsCommon.Set, "DocumentPermission", SupportsShouldProcess = true)]
[OutputType(typeof(AccessGrant))]
public sealed class SetDocumentPermissionCommand : SetPermissionCommand
{
    /// <summary>The catalog's numbers of documents.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("DocumentId")]
    public long[] Id { get; set; } = [];

    private protected override IReadOnlyList<AccessPlace> Places => [.. Id.Select(AccessPlace.Document)];
}
