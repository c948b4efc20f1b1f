using System.Management.Automation;
using ConfluenceOps.Documents;
using ConfluenceOps.Documents.Access;
using ConfluenceOps.PowerShell.Completion;

namespace ConfluenceOps.PowerShell.Documents.Access;

/// <summary>Says who sees the imported documents of spaces: those who may view the pages in Confluence, or everybody who is let into the catalog.</summary>
/// <remarks>
/// An import finds out who may view which page, and keeps its document from everybody else; what could not be found out is seen by nobody but whoever
/// imported it. An owner of the catalog can open a space nevertheless. What the catalog, collections and documents grant counts in both cases.
/// </remarks>
/// <example>
/// <code>Set-DocumentSpacePermission OPS -VisibleTo Everyone</code>
/// <para>Opens a space to everybody who is let into the catalog.</para>
/// </example>
/// <example>
/// <code>Get-DocumentSpace | Set-DocumentSpacePermission -VisibleTo Confluence -WhatIf</code>
/// <para>Says what would happen if Confluence decided of every space who sees it.</para>
/// </example>
[Cmdlet(VerbsCommon.Set, "DocumentSpacePermission", SupportsShouldProcess = true)]
[OutputType(typeof(void))]
public sealed class SetDocumentSpacePermissionCommand : CatalogSpaceCommand
{
    /// <summary>Keys of spaces; wildcards allowed.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards, ArgumentCompleter(typeof(DocumentSpaceCompleter))]
    [ValidateNotNullOrEmpty]
    public override string[] Space { get; set; } = [];

    /// <summary>Who sees the documents: those whom Confluence lets view the pages, or everyone who is let into the catalog.</summary>
    [Parameter(Position = 1, Mandatory = true)]
    public SpaceVisibility VisibleTo { get; set; }

    private protected override async Task ProcessAsync(ICatalog catalog, CatalogSpace space, CancellationToken cancel)
    {
        var consequence = VisibleTo == SpaceVisibility.Everyone
            ? $"Show the {space.Documents} documents of {space.Space} to everybody who is let into the catalog, whatever Confluence says"
            : $"Show the {space.Documents} documents of {space.Space} to those alone who may view their pages in Confluence";
        if (await ShouldProcessAsync($"Space {space.Space}", consequence))
            await catalog.Access.OpenSpaceAsync(space.Space, VisibleTo == SpaceVisibility.Everyone, cancel);
    }
}
