using System.Management.Automation;
using ConfluenceOps.Documents;
using ConfluenceOps.PowerShell.Completion;

namespace ConfluenceOps.PowerShell.Documents;

/// <summary>Sets which side wins for spaces: Confluence or the catalog.</summary>
/// <remarks>
/// Confluence: documents are read-only here, and imports bring what changes there. Catalog: documents are edited here, and imports are
/// refused unless they are forced. Nothing is ever written to Confluence. -WhatIf says what would follow.
/// </remarks>
/// <example>
/// <code>Set-DocumentSourceOfTruth ENG -SourceOfTruth Catalog -WhatIf</code>
/// <para>Says what would follow if documents of a space were edited here from now on.</para>
/// </example>
/// <example>
/// <code>Get-DocumentSpace | Where-Object SourceOfTruth -eq Catalog | Set-DocumentSourceOfTruth -SourceOfTruth Confluence</code>
/// <para>Gives every space back to Confluence.</para>
/// </example>
[Cmdlet(VerbsCommon.Set, "DocumentSourceOfTruth", SupportsShouldProcess = true)]
[OutputType(typeof(SourceOfTruthChange))]
public sealed class SetDocumentSourceOfTruthCommand : CatalogSpaceCommand
{
    /// <summary>Keys of spaces; wildcards allowed.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards, ArgumentCompleter(typeof(DocumentSpaceCompleter))]
    [ValidateNotNullOrEmpty]
    public override string[] Space { get; set; } = [];

    /// <summary>The side that wins.</summary>
    [Parameter(Position = 1, Mandatory = true)]
    public SourceOfTruth SourceOfTruth { get; set; }

    private protected override async Task ProcessAsync(ICatalog catalog, CatalogSpace space, CancellationToken cancel)
    {
        var consequence = SourceOfTruthChange.ConsequenceOf(SourceOfTruth, space);
        if (!await ShouldProcessAsync(consequence, $"{consequence} Go on?", $"Make {SourceOfTruth} the source of truth for {space.Space}"))
            return;
        var changed = await catalog.Imports.SetSourceOfTruthAsync(space.Space, SourceOfTruth, cancel);
        await WriteAsync(new SourceOfTruthChange(space.Space, SourceOfTruth, changed, consequence));
    }
}
