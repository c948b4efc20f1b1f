using System.Diagnostics;
using System.Management.Automation;
using ConfluenceOps.Documents;

namespace ConfluenceOps.PowerShell.Documents;

/// <summary>A cmdlet that changes documents one by one.</summary>
public abstract class DocumentChangeCommand : CatalogCommand
{
    private static readonly TimeSpan Unnoticed = TimeSpan.FromSeconds(2);

    private readonly Stopwatch _running = Stopwatch.StartNew();
    private int _done;

    /// <summary>The catalog's numbers of documents.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("DocumentId")]
    public long[] Id { get; set; } = [];

    /// <summary>Write the documents as they are after the change.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <summary>What <c>-WhatIf</c> and <c>-Confirm</c> call the change.</summary>
    private protected abstract string Action { get; }

    /// <inheritdoc/>
    protected sealed override Task ProcessAsync(ICatalog catalog, CancellationToken cancel) => ForEachAsync(Id, async id =>
    {
        if (!await IsDueAsync(catalog, id, cancel) || !await ShouldProcessAsync(await DescribeAsync(catalog, id, cancel), Action))
            return;
        var changed = await ChangeAsync(catalog, id, cancel);
        _done++;
        if (_running.Elapsed > Unnoticed)
            ShowProgress(new ProgressRecord(0, Action, $"{_done} documents, {_done / _running.Elapsed.TotalSeconds:0} a second"));
        if (PassThru)
            await WriteAsync(changed);
    });

    /// <summary>Whether there is anything to change.</summary>
    private protected virtual Task<bool> IsDueAsync(ICatalog catalog, long id, CancellationToken cancel) => Task.FromResult(true);

    /// <summary>Changes one document.</summary>
    private protected abstract Task<Document> ChangeAsync(ICatalog catalog, long id, CancellationToken cancel);

    private static async Task<string> DescribeAsync(ICatalog catalog, long id, CancellationToken cancel) =>
        $"Document {id}, '{(await catalog.GetDocumentAsync(id, cancel)).Title}'";
}
