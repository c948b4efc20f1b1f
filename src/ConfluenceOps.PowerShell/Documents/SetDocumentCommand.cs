using System.Management.Automation;
using ConfluenceOps.Documents;

namespace ConfluenceOps.PowerShell.Documents;

/// <summary>Gives documents a new text.</summary>
/// <remarks>
/// The text before stays as a version. A document that is read-only is refused. Nothing is written to Confluence: the next
/// import of a page that has changed there brings its text back here.
/// </remarks>
/// <example>
/// <code>Set-Document 12 -Content (Get-Content draft.md) -Note 'Names the new cluster'</code>
/// <para>Takes the text of a file.</para>
/// </example>
/// <example>
/// <code>Set-Document 12 -Content ((Get-DocumentContent 12) -replace 'staging', 'preview') -PassThru</code>
/// <para>Replaces a word and shows the document with its new version number.</para>
/// </example>
/// <example>
/// <code>$document = Get-Document -Id 12
/// $document | Set-Document -Content 'Rewritten.'</code>
/// <para>Replaces the text, unless somebody else has changed it since it was read.</para>
/// </example>
[Cmdlet(VerbsCommon.Set, "Document", SupportsShouldProcess = true)]
[OutputType(typeof(Document))]
public sealed class SetDocumentCommand : DocumentChangeCommand
{
    /// <summary>The new text as Markdown: one string, or lines as Get-Content reads them.</summary>
    [Parameter(Position = 1, Mandatory = true)]
    [AllowEmptyString, AllowEmptyCollection]
    public string[] Content { get; set; } = [];

    /// <summary>The version of the document from which the edit began; a document that was changed since is refused, with the difference. A document in the pipeline brings it along. Left out: whatever is there is replaced.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Version")]
    public int? BasedOn { get; set; }

    /// <summary>Why the text changes; kept with the version.</summary>
    [Parameter]
    public string? Note { get; set; }

    private protected override string Action => "Set the text";

    private protected override async Task<Document> ChangeAsync(ICatalog catalog, long id, CancellationToken cancel) =>
        await catalog.SetTextAsync(id, string.Join('\n', Content), await AuthorAsync(catalog, cancel), Note, BasedOn, cancel);
}
