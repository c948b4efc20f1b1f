using System.Management.Automation;
using ConfluenceOps.Documents;
using ConfluenceOps.Documents.Merging;

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
/// <example>
/// <code>$document = New-Document 'On call' -Content 'Ann', 'and', 'Bob'
/// $document | Set-Document -Content 'Ann', 'and', 'Cleo'
/// $document | Set-Document -Content 'Dan', 'and', 'Bob' -Merge -PassThru | Get-DocumentContent</code>
/// <para>Two people change one text without knowing of each other: Dan and Cleo are on call.</para>
/// </example>
[Cmdlet(VerbsCommon.Set, "Document", SupportsShouldProcess = true, DefaultParameterSetName = Replacing)]
[OutputType(typeof(Document))]
public sealed class SetDocumentCommand : DocumentChangeCommand
{
    private const string Replacing = "Replace";
    private const string Merging = "Merge";

    /// <summary>The new text as Markdown: one string, or lines as Get-Content reads them.</summary>
    [Parameter(Position = 1, Mandatory = true)]
    [AllowEmptyString, AllowEmptyCollection]
    public string[] Content { get; set; } = [];

    /// <summary>The version of the document from which the edit began; a document that was changed since is refused, with the difference. A document in the pipeline brings it along. Left out: whatever is there is replaced.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true, ParameterSetName = Replacing)]
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = Merging)]
    [Alias("Version")]
    public int? BasedOn { get; set; }

    /// <summary>When the document was changed since the version of -BasedOn, save both changes, unless they are in the same lines.</summary>
    [Parameter(Mandatory = true, ParameterSetName = Merging)]
    public SwitchParameter Merge { get; set; }

    /// <summary>Why the text changes; kept with the version.</summary>
    [Parameter]
    public string? Note { get; set; }

    private protected override string Action => "Set the text";

    private protected override async Task<Document> ChangeAsync(ICatalog catalog, long id, CancellationToken cancel)
    {
        var author = await AuthorAsync(catalog, cancel);
        var text = string.Join('\n', Content);
        return Merge && BasedOn is { } basedOn
            ? await new DocumentMerging(catalog).SaveEditAsync(id, text, author, Note, basedOn, cancel)
            : await catalog.SetTextAsync(id, text, author, Note, BasedOn, cancel);
    }
}
