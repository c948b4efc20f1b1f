using System.Management.Automation;
using ConfluenceOps.Documents.Access;
using ConfluenceOps.PowerShell.Completion;

namespace ConfluenceOps.PowerShell.Documents.Access;

/// <summary>Takes back what everyone, teams or people were given on collections with what is in them.</summary>
/// <remarks>Nothing is said about them there any more, and what else decides counts, as Set-DocumentCollectionPermission has it. To keep somebody out, give them None.</remarks>
/// <example>
/// <code>New-DocumentCollection Open
/// Set-DocumentCollectionPermission Open -Everyone CanRead
/// Remove-DocumentCollectionPermission Open -Everyone</code>
/// <para>Gives something and takes it back: what the catalog grants counts again.</para>
/// </example>
/// <example>
/// <code>Get-DocumentCollection | Remove-DocumentCollectionPermission -Everyone -WhatIf</code>
/// <para>Says of each collection what would be taken back.</para>
/// </example>
[Cmdlet(VerbsCommon.Remove, "DocumentCollectionPermission", SupportsShouldProcess = true)]
[OutputType(typeof(void))]
public sealed class RemoveDocumentCollectionPermissionCommand : RemovePermissionCommand
{
    /// <summary>Names of collections.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Name")]
    [ArgumentCompleter(typeof(CollectionCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Collection { get; set; } = [];

    private protected override IReadOnlyList<AccessPlace> Places => [.. Collection.Select(AccessPlace.Collection)];
}
