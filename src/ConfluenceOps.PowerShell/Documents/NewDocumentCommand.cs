using System.Management.Automation;
using ConfluenceOps.Documents;
using ConfluenceOps.PowerShell.Completion;

namespace ConfluenceOps.PowerShell.Documents;

/// <summary>Writes a document that no site has.</summary>
/// <remarks>
/// It belongs to a space of the catalog: that of the parent, the one that is named, or LOCAL. A space that is not there yet is made; one in which
/// Confluence wins is refused. Where there is no catalog yet, one is made.
/// </remarks>
/// <example>
/// <code>New-Document 'Postmortem template' -Content "# What happened`n`n# What we learned"</code>
/// <para>Writes a document into the space LOCAL.</para>
/// </example>
/// <example>
/// <code>New-DocumentCollection Templates
/// New-Document 'Runbook template' -Space NOTES -Content (Get-Content draft.md) -Collection Templates</code>
/// <para>Takes the text of a file, and files the document in a collection.</para>
/// </example>
[Cmdlet(VerbsCommon.New, "Document", SupportsShouldProcess = true)]
[OutputType(typeof(Document))]
public sealed class NewDocumentCommand : CatalogCommand
{
    /// <summary>The title, which no other document of its space has.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    public string Title { get; set; } = "";

    /// <summary>The text as Markdown: one string, or lines as Get-Content reads them.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString, AllowEmptyCollection]
    public string[] Content { get; set; } = [];

    /// <summary>The key of its space. Left out: that of the parent, else LOCAL.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(DocumentSpaceCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Space { get; set; }

    /// <summary>The number of the document that it hangs under, in whose space it is then; naming another one is an error.</summary>
    [Parameter]
    public long? Parent { get; set; }

    /// <summary>Which it is among those beside it, from 1. Left out: the last.</summary>
    [Parameter]
    [ValidateRange(1, int.MaxValue)]
    public int? Position { get; set; }

    /// <summary>Collections to put it into.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(CollectionCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Collection { get; set; } = [];

    /// <summary>Why it is written; kept with its first version.</summary>
    [Parameter]
    public string? Note { get; set; }

    private protected override bool MakesCatalog => true;

    /// <inheritdoc/>
    protected override async Task ProcessAsync(ICatalog catalog, CancellationToken cancel)
    {
        // Before anything is written: a document that is not filed where it should be would have to be looked for.
        foreach (var name in Collection)
            await catalog.Collections.GetAsync(name, cancel);
        if (!await ShouldProcessAsync($"Document '{Title}'", "Write a document"))
            return;
        var draft = new DocumentDraft { Title = Title, Text = string.Join('\n', Content), Place = new DocumentPlace(Parent, Position, Space), Note = Note };
        var written = await catalog.WriteAsync(draft, await AuthorAsync(catalog, cancel), cancel);
        foreach (var name in Collection)
            await catalog.Collections.PutAsync(name, [written.Id], position: null, cancel);
        await WriteAsync(Collection.Length == 0 ? written : await catalog.GetDocumentAsync(written.Id, cancel));
    }
}
