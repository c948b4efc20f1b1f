using System.Management.Automation;
using ConfluenceOps.Documents;
using ConfluenceOps.Documents.Tags;
using ConfluenceOps.PowerShell.Completion;

namespace ConfluenceOps.PowerShell.Documents.Tags;

/// <summary>Makes tags for documents.</summary>
/// <remarks>
/// A tag is made once and then put on documents with Add-DocumentTag. The labels of pages are tags without being made; a tag of the same name
/// gives them a colour and a description. Tags never reach Confluence.
/// </remarks>
/// <example>
/// <code>New-DocumentTag Confluence -Color blue -Description 'Comes from Confluence and is changed there'</code>
/// <para>Makes a tag with a colour.</para>
/// </example>
/// <example>
/// <code>'draft', 'reviewed' | New-DocumentTag -Color '#2e7d32'</code>
/// <para>Makes two tags of one colour.</para>
/// </example>
[Cmdlet(VerbsCommon.New, "DocumentTag", SupportsShouldProcess = true)]
[OutputType(typeof(DocumentTag))]
public sealed class NewDocumentTagCommand : CatalogCommand
{
    /// <summary>Names of the tags, 1 to 255 characters each.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string[] Name { get; set; } = [];

    /// <summary>The colour: one of the sixteen basic colours of CSS, such as blue, or #rrggbb.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(TagColorCompleter))]
    public string? Color { get; set; }

    /// <summary>What the tag says about a document.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Description { get; set; }

    private protected override bool MakesCatalog => true;

    /// <inheritdoc/>
    protected override Task ProcessAsync(ICatalog catalog, CancellationToken cancel) => ForEachAsync(Name, async name =>
    {
        if (await ShouldProcessAsync($"Tag '{VisibleText.Of(name)}'", "Make"))
            await WriteAsync(await catalog.Tags.MakeAsync(new TagDefinition(name, Color, Description), cancel));
    });
}
