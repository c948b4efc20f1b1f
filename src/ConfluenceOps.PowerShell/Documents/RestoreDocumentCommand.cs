using System.Management.Automation;
using ConfluenceOps.Documents;

namespace ConfluenceOps.PowerShell.Documents;

/// <summary>Takes documents back out of the trash, or makes the text of an earlier version the current one.</summary>
/// <remarks>
/// A document that was taken back stays, although its page is gone: no import throws it away again. A restored text becomes a new version,
/// so nothing is lost; a document that is read-only is refused.
/// </remarks>
/// <example>
/// <code>Restore-Document 12 -Version 1</code>
/// <para>Brings back the first text of a document.</para>
/// </example>
/// <example>
/// <code>Get-DocumentVersion 12 | Select-Object -Last 1 | Restore-Document -PassThru</code>
/// <para>Does the same from the list of versions, and shows the document.</para>
/// </example>
/// <example>
/// <code>Get-Document -Gone -Space ENG | Where-Object GoneReason -eq NotVisible | Restore-Document</code>
/// <para>Takes back the documents whose pages the importing account does not see any more.</para>
/// </example>
[Cmdlet(VerbsData.Restore, "Document", SupportsShouldProcess = true)]
[OutputType(typeof(Document))]
public sealed class RestoreDocumentCommand : DocumentChangeCommand
{
    private Document _document = null!;

    /// <summary>The version to bring back. Left out: a document in the trash comes back as it is.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    public int? Version { get; set; }

    private protected override string Action => (_document.Gone, WantsText) switch
    {
        (null, _) => $"Restore version {Version}",
        (_, true) => $"Take out of the trash and restore version {Version}",
        _ => "Take out of the trash",
    };

    // A document that comes through the pipeline brings the number of its current version along.
    private bool WantsText => Version is { } version && version != _document.Version;

    private protected override async Task<bool> IsDueAsync(ICatalog catalog, long id, CancellationToken cancel)
    {
        _document = await catalog.GetDocumentAsync(id, cancel);
        return _document.Gone is not null || Version is not null ? true : throw new NothingToRestoreException(id, _document.Title);
    }

    private protected override async Task<Document> ChangeAsync(ICatalog catalog, long id, CancellationToken cancel)
    {
        var document = _document.Gone is null ? _document : await catalog.TakeBackAsync(id, cancel);
        return WantsText ? await catalog.RestoreAsync(id, Version!.Value, await AuthorAsync(catalog, cancel), cancel) : document;
    }
}
