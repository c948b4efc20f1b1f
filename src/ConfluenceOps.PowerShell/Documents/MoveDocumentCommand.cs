using System.Management.Automation;
using ConfluenceOps.Documents;
using ConfluenceOps.PowerShell.Completion;

namespace ConfluenceOps.PowerShell.Documents;

/// <summary>Moves documents in their page tree, or to another space.</summary>
/// <remarks>
/// What hangs under a document comes along. Documents of spaces in which Confluence wins stand where their pages do, and documents that are
/// read-only stay where they are. A document that was written here can move to another space, when that one has none of the titles that come,
/// and no page hangs under it: documents of pages stay in the spaces of their pages.
/// </remarks>
/// <example>
/// <code>$top = New-Document 'Guides' -Space NOTES
/// New-Document 'How to move' -Space NOTES | Move-Document -Parent $top.Id</code>
/// <para>Hangs a document under another one.</para>
/// </example>
/// <example>
/// <code>New-Document 'First of all' -Space NOTES | Move-Document -Position 1 -PassThru</code>
/// <para>Puts a document first at the top of its space.</para>
/// </example>
/// <example>
/// <code>New-Document 'Not a note any more' -Space NOTES | Move-Document -Space GUIDES -PassThru</code>
/// <para>Takes a document to the top of another space, which is made where there is none.</para>
/// </example>
[Cmdlet(VerbsCommon.Move, "Document", SupportsShouldProcess = true)]
[OutputType(typeof(Document))]
public sealed class MoveDocumentCommand : DocumentChangeCommand
{
    /// <summary>The number of the document to hang it under. Left out: at the top of its space.</summary>
    [Parameter(Position = 1)]
    public long? Parent { get; set; }

    /// <summary>The key of the space to take it to, which is made where there is none. Left out: that of the parent, else the one that it is in.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(DocumentSpaceCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Space { get; set; }

    /// <summary>Which it is to be among those beside it, from 1. Left out: the last.</summary>
    [Parameter]
    [ValidateRange(1, int.MaxValue)]
    public int? Position { get; set; }

    private protected override string Action => (Parent, Space) switch
    {
        ({ } parent, _) => $"Move under document {parent}",
        (_, { } space) => $"Move to the top of {space}",
        _ => "Move to the top",
    };

    private protected override Task<Document> ChangeAsync(ICatalog catalog, long id, CancellationToken cancel) =>
        catalog.MoveAsync(id, new DocumentPlace(Parent, Position, Space), cancel);
}
