using System.Management.Automation;
using ConfluenceOps.Documents;
using ConfluenceOps.Documents.Access;
using ConfluenceOps.Documents.Merging;

namespace ConfluenceOps.PowerShell.Documents;

/// <summary>Edits the text of documents in an editor.</summary>
/// <remarks>
/// The editor is -Editor, else what the environment variables VISUAL or EDITOR name, else that of the system. The text is saved as a new version when
/// the editor is closed; an edit that changed nothing is none. When somebody else has changed the document meanwhile, nothing is saved, the
/// difference is shown, and the file with the edit is kept; with -Merge that happens only where both changed the same lines. A document that is read-only is refused before the editor opens.
/// </remarks>
/// <example>
/// <code>Get-Document -Source Catalog | Edit-Document -Note 'Names the new cluster' -WhatIf</code>
/// <para>Says which documents would be opened, one after the other.</para>
/// </example>
/// <example>
/// <code>New-Document 'Draft of a guide' | Edit-Document -Editor true -PassThru</code>
/// <para>Writes a document and opens it in an editor of your choice; this one closes at once.</para>
/// </example>
[Cmdlet(VerbsData.Edit, "Document", SupportsShouldProcess = true)]
[OutputType(typeof(Document))]
public sealed class EditDocumentCommand : DocumentChangeCommand
{
    private Document _document = null!;

    /// <summary>The editor, with arguments that come before the file: 'code --wait'.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Editor { get; set; }

    /// <summary>When somebody else has changed the document meanwhile, save both changes, unless they are in the same lines.</summary>
    [Parameter]
    public SwitchParameter Merge { get; set; }

    /// <summary>Why the text changes; kept with the version.</summary>
    [Parameter]
    public string? Note { get; set; }

    private protected override string Action => "Edit in an editor";

    private protected override async Task<bool> IsDueAsync(ICatalog catalog, long id, CancellationToken cancel)
    {
        _document = await catalog.GetDocumentAsync(id, cancel);
        await catalog.Access.DemandAsync(AccessPlace.Document(id), AccessLevel.CanEdit, cancel);
        return _document.ReadOnly ? throw new DocumentReadOnlyException(id, _document.Title) : true;
    }

    private protected override async Task<Document> ChangeAsync(ICatalog catalog, long id, CancellationToken cancel)
    {
        var text = await catalog.GetTextAsync(id, _document.Version, cancel);
        return await TextEditor.Find(Editor).EditAsync(id, text, SaveAsync, WarnAsync, cancel);

        async Task<Document> SaveAsync(string edited)
        {
            if (edited == text)
                return _document;
            var author = await AuthorAsync(catalog, cancel);
            return Merge
                ? await new DocumentMerging(catalog).SaveEditAsync(id, edited, author, Note, _document.Version, cancel)
                : await catalog.SetTextAsync(id, edited, author, Note, _document.Version, cancel);
        }
    }
}
