using System.Management.Automation;
using ConfluenceOps.Documents;
using ConfluenceOps.Documents.Tags;
using ConfluenceOps.PowerShell.Completion;

namespace ConfluenceOps.PowerShell.Documents.Tags;

/// <summary>Changes tags: the name, the colour or the description.</summary>
/// <remarks>
/// What is left out stays as it is; an empty text takes a colour or a description away. A label of pages can be given a colour, but its name
/// is changed in Confluence.
/// </remarks>
/// <example>
/// <code>Get-DocumentTag on* | Set-DocumentTag -Color red</code>
/// <para>Gives a colour to tags, labels of pages among them.</para>
/// </example>
/// <example>
/// <code>New-DocumentTag todo; Set-DocumentTag todo -NewName 'To do' -Description 'Somebody must look at it' -PassThru</code>
/// <para>Makes a tag, then renames it; documents that bear it keep it.</para>
/// </example>
[Cmdlet(VerbsCommon.Set, "DocumentTag", SupportsShouldProcess = true)]
[OutputType(typeof(DocumentTag))]
public sealed class SetDocumentTagCommand : CatalogCommand
{
    /// <summary>Names of tags.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(DocumentTagCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Name { get; set; } = [];

    /// <summary>What the tag shall be called.</summary>
    [Parameter]
    public string? NewName { get; set; }

    /// <summary>The colour: one of the sixteen basic colours of CSS, such as blue, or #rrggbb; an empty text for none.</summary>
    [Parameter]
    [AllowEmptyString, ArgumentCompleter(typeof(TagColorCompleter))]
    public string? Color { get; set; }

    /// <summary>What the tag says about a document; an empty text for nothing.</summary>
    [Parameter]
    [AllowEmptyString]
    public string? Description { get; set; }

    /// <summary>Write the tags as they are after the change.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override Task ProcessAsync(ICatalog catalog, CancellationToken cancel) => ForEachAsync(Name, async name =>
    {
        if (!await ShouldProcessAsync($"Tag '{VisibleText.Of(name)}'", "Change"))
            return;
        var changed = await catalog.Tags.ChangeAsync(name, new TagChange(NewName, Color, Description), cancel);
        if (PassThru)
            await WriteAsync(changed);
    });
}
