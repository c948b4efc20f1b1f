using System.Management.Automation;
using ConfluenceOps.Documents.Access;

namespace ConfluenceOps.PowerShell.Documents.Access;

/// <summary>Takes back what everyone, teams or people were given on documents.</summary>
/// <remarks>Nothing is said about them there any more, and what else decides counts, as Set-DocumentPermission has it. To keep somebody out, give them None.</remarks>
/// <example>
/// <code>Set-DocumentPermission 7 -Everyone CanRead
/// Remove-DocumentPermission 7 -Everyone</code>
/// <para>Gives something and takes it back: what the collections and the catalog grant counts again.</para>
/// </example>
/// <example>
/// <code>Get-Document -Space OPS | Remove-DocumentPermission -Everyone -WhatIf</code>
/// <para>Says of each document what would be taken back.</para>
/// </example>
[Cmdlet(VerbsCommon.Remove, "DocumentPermission", SupportsShouldProcess = true)]
[OutputType(typeof(void))]
public sealed class RemoveDocumentPermissionCommand : RemovePermissionCommand
{
    /// <summary>The catalog's numbers of documents.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("DocumentId")]
    public long[] Id { get; set; } = [];

    private protected override IReadOnlyList<AccessPlace> Places => [.. Id.Select(AccessPlace.Document)];
}
