using System.Management.Automation;
using ConfluenceOps.Documents.Access;
using ConfluenceOps.PowerShell.Completion;

namespace ConfluenceOps.PowerShell.Documents.Access;

/// <summary>Says what everyone, teams or people may do with collections with what is in them: None, CanRead, CanEdit or Owner.</summary>
/// <remarks>
/// An owner of the catalog owns all that is in it. Else what a document itself grants counts; else the widest of what its collections grant, which is
/// at most to edit; else what the catalog grants. Where one place grants several things, what it grants to a person counts before what it grants to
/// their teams, of which the widest counts, and that before what it grants to everyone. A read-only document keeps its text, title and place whatever
/// anybody was given, and a page's document is seen only by those who may view the page in Confluence, unless Set-DocumentSpacePermission opens its space.
/// Only owners say who may do what.
/// </remarks>
/// <example>
/// <code>New-DocumentCollection Handbook
/// Set-DocumentCollectionPermission Handbook -Everyone CanRead</code>
/// <para>Lets everyone read what is in a collection, and nobody edit it but owners.</para>
/// </example>
/// <example>
/// <code>New-DocumentCollection Oncall
/// New-DocumentTeam responders
/// Set-DocumentCollectionPermission Oncall -Everyone None
/// Set-DocumentCollectionPermission Oncall -Team responders -Access CanEdit</code>
/// <para>Keeps a collection to a team.</para>
/// </example>
[Cmdlet(VerbsCommon.Set, "DocumentCollectionPermission", SupportsShouldProcess = true)]
[OutputType(typeof(AccessGrant))]
public sealed class SetDocumentCollectionPermissionCommand : SetPermissionCommand
{
    /// <summary>Names of collections.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Name")]
    [ArgumentCompleter(typeof(CollectionCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Collection { get; set; } = [];

    private protected override IReadOnlyList<AccessPlace> Places => [.. Collection.Select(AccessPlace.Collection)];
}
