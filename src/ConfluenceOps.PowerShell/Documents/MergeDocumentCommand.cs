using System.Management.Automation;
using ConfluenceOps.Documents;
using ConfluenceOps.Documents.Access;
using ConfluenceOps.Documents.Differences;
using ConfluenceOps.Documents.Merging;

namespace ConfluenceOps.PowerShell.Documents;

/// <summary>Merges what was written here with what changed meanwhile.</summary>
/// <remarks>
/// A document that was edited here while its page changed in Confluence has three texts: the one that the edit began from, the edit (ours) and
/// the page's, which an import with -OnConflict Keep has put beside the edit (theirs). What only one side has changed is taken from that side. Lines
/// that both have changed in different ways are a conflict: without -Favor or -Edit nothing is saved then, and the places are named. The merged
/// text becomes a new version, and no import or comparison counts what was merged as a conflict again. An import that lets Confluence win has put
/// the edit aside as a version: -Version merges it into the current text. Nothing is written to Confluence, and no line is changed but as one side
/// has changed it.
/// </remarks>
/// <example>
/// <code>Compare-Document -Space ENG | Where-Object Drift -eq Both | Merge-Document -WhatIf</code>
/// <para>Says which documents that were edited on both sides would be merged.</para>
/// </example>
/// <example>
/// <code>$document = New-Document 'Who is on call' -Content 'Ann', 'and', 'Bob'
/// $document | Set-Document -Content 'Ann', 'and', 'Cleo'
/// Set-Document $document.Id -Content 'Dan', 'and', 'Bob'
/// Merge-Document $document.Id -Version 2 -Note 'Both of us were right' -PassThru | Get-DocumentContent</code>
/// <para>Merges a version that somebody has written over into the current text.</para>
/// </example>
/// <example>
/// <code>$document = New-Document 'Our motto' -Content 'Slowly'
/// $document | Set-Document -Content 'Quickly'
/// Set-Document $document.Id -Content 'Carefully'
/// Merge-Document $document.Id -Version 2 -Favor Ours -PassThru | Get-DocumentContent</code>
/// <para>Takes the lines of the version that is named where both have changed the same ones.</para>
/// </example>
[Cmdlet(VerbsData.Merge, "Document", SupportsShouldProcess = true, DefaultParameterSetName = WithoutConflicts)]
[OutputType(typeof(Document))]
public sealed class MergeDocumentCommand : DocumentChangeCommand
{
    private const string WithoutConflicts = "WithoutConflicts";
    private const string ByFavor = "Favor";
    private const string ByEditor = "Edit";

    private DocumentMerge _merge = null!;

    /// <summary>The version that holds what was written here, to be merged into the current text. Left out: the current text is merged with what was imported last.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    public int? Version { get; set; }

    /// <summary>Whose lines to take where both sides have changed the same ones: what was written here is ours.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByFavor)]
    public MergeSide Favor { get; set; }

    /// <summary>Open the merged text in an editor, conflicts between markers, and save what becomes of it.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByEditor)]
    public SwitchParameter Edit { get; set; }

    /// <summary>The editor, with arguments that come before the file: 'code --wait'. Left out: that of the environment or the system, as for Edit-Document.</summary>
    [Parameter(ParameterSetName = ByEditor)]
    [ValidateNotNullOrEmpty]
    public string? Editor { get; set; }

    /// <summary>Why the text changes; kept with the version. Left out: which version was merged.</summary>
    [Parameter]
    public string? Note { get; set; }

    private protected override string Action => _merge.Conflicts.Count == 0 || Edit
        ? $"Merge version {_merge.Incoming}"
        : $"Merge version {_merge.Incoming}, with {_merge.Conflicts.Count} {(_merge.Conflicts.Count == 1 ? "conflict" : "conflicts")} decided for {(Favor == MergeSide.Ours ? "ours" : "theirs")}";

    private MergeSide? Decided => ParameterSetName == ByFavor ? Favor : null;

    private protected override async Task<bool> IsDueAsync(ICatalog catalog, long id, CancellationToken cancel)
    {
        await catalog.Access.DemandAsync(AccessPlace.Document(id), AccessLevel.CanEdit, cancel);
        _merge = await new DocumentMerging(catalog).ReadAsync(id, Version, cancel);
        if (_merge.Document.ReadOnly)
            throw new DocumentReadOnlyException(id, _merge.Document.Title);
        // Conflicts are told before anybody is asked whether to go on.
        if (!Edit)
            _merge.GetText(Decided);
        return true;
    }

    private protected override Task<Document> ChangeAsync(ICatalog catalog, long id, CancellationToken cancel)
    {
        return Edit
            ? TextEditor.Find(Editor).EditAsync(id, _merge.GetMarkedText(), edited => SaveAsync(_merge.Decided(edited)), WarnAsync, cancel)
            : SaveAsync(_merge.GetText(Decided));

        async Task<Document> SaveAsync(string text) => await new DocumentMerging(catalog).SaveAsync(_merge, text, await AuthorAsync(catalog, cancel), Note, cancel);
    }
}
