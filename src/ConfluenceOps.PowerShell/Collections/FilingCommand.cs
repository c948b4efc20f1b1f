using System.Management.Automation;
using ConfluenceOps.Documents;
using ConfluenceOps.PowerShell.Completion;
using ConfluenceOps.PowerShell.Documents;

namespace ConfluenceOps.PowerShell.Collections;

/// <summary>A cmdlet that does something with one collection and any number of documents: as many at a time as one transaction takes well.</summary>
public abstract class FilingCommand : CatalogCommand
{
    private const int AtOnce = 1000;

    private readonly List<long> _waiting = [];
    private int _done;

    /// <summary>The name of the collection.</summary>
    [Parameter(Position = 0, Mandatory = true)]
    [ArgumentCompleter(typeof(CollectionCompleter))]
    [ValidateNotNullOrEmpty]
    public string Collection { get; set; } = "";

    /// <summary>The catalog's numbers of documents.</summary>
    [Parameter(Position = 1, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("DocumentId")]
    public long[] Id { get; set; } = [];

    /// <summary>What <c>-WhatIf</c> and <c>-Confirm</c> call it.</summary>
    private protected abstract string Action { get; }

    /// <inheritdoc/>
    protected sealed override async Task ProcessAsync(ICatalog catalog, CancellationToken cancel)
    {
        _waiting.AddRange(Id);
        if (_waiting.Count >= AtOnce)
            await FileAsync(catalog, cancel);
    }

    /// <inheritdoc/>
    protected sealed override async Task EndAsync(ICatalog catalog, CancellationToken cancel)
    {
        if (_waiting.Count > 0)
            await FileAsync(catalog, cancel);
    }

    /// <summary>Does it with some documents, of which this many were done before.</summary>
    private protected abstract Task FileAsync(ICatalog catalog, IReadOnlyList<long> documents, int before, CancellationToken cancel);

    private async Task FileAsync(ICatalog catalog, CancellationToken cancel)
    {
        var documents = _waiting.ToArray();
        _waiting.Clear();
        if (!await ShouldProcessAsync($"{documents.Length} {(documents.Length == 1 ? "document" : "documents")} and the collection '{Collection}'", Action))
            return;
        await FileAsync(catalog, documents, _done, cancel);
        _done += documents.Length;
        if (_done > AtOnce)
            ShowProgress(new ProgressRecord(0, Action, $"{_done} documents"));
    }
}
