using System.Diagnostics;
using System.Management.Automation;
using ConfluenceOps.Documents;

namespace ConfluenceOps.PowerShell.Documents;

/// <summary>A cmdlet that ties documents to things by name, or unties them: thousands of documents in one transaction, however many come.</summary>
public abstract class DocumentBatchCommand : CatalogCommand
{
    /// <summary>So many that a transaction is worth its while, and so few that they need no memory to speak of.</summary>
    private const int AtOnce = 2_000;

    private static readonly TimeSpan Unnoticed = TimeSpan.FromSeconds(2);

    private readonly Stopwatch _running = Stopwatch.StartNew();
    private readonly Dictionary<string, List<long>> _waiting = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _failed = new(StringComparer.OrdinalIgnoreCase);
    private int _done;
    private int _count;

    /// <summary>The catalog's numbers of documents.</summary>
    [Parameter(Position = 1, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Id", "DocumentId")]
    public long[] Document { get; set; } = [];

    /// <summary>Write the documents as they are after the change.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <summary>The names of the things.</summary>
    private protected abstract IReadOnlyList<string> Names { get; }

    /// <summary>What <c>-WhatIf</c> and <c>-Confirm</c> call the change.</summary>
    private protected abstract string ActionWith(string name);

    /// <summary>Changes documents in one transaction.</summary>
    private protected abstract Task<ChangedBatch> ChangeAsync(ICatalog catalog, string name, IReadOnlyCollection<long> documents, CancellationToken cancel);

    /// <summary>What is left to say when all is done.</summary>
    private protected virtual Task CloseAsync() => Task.CompletedTask;

    private protected sealed override bool TryTake()
    {
        foreach (var name in Names.Where(name => !_failed.Contains(name)))
        {
            var action = ActionWith(name);
            foreach (var document in Document)
            {
                if (!ShouldProcess($"Document {document}", action))
                    continue;
                if (!_waiting.TryGetValue(name, out var documents))
                    _waiting[name] = documents = [];
                documents.Add(document);
                _count++;
            }
        }

        return _count < AtOnce;
    }

    /// <inheritdoc/>
    protected sealed override Task ProcessAsync(ICatalog catalog, CancellationToken cancel) => ChangeWaitingAsync(catalog, cancel);

    /// <inheritdoc/>
    protected sealed override async Task EndAsync(ICatalog catalog, CancellationToken cancel)
    {
        await ChangeWaitingAsync(catalog, cancel);
        if (_running.Elapsed > Unnoticed)
            ShowProgress(new ProgressRecord(0, MyInvocation.MyCommand.Name, "Done") { RecordType = ProgressRecordType.Completed });
        await CloseAsync();
    }

    private async Task ChangeWaitingAsync(ICatalog catalog, CancellationToken cancel)
    {
        var found = new HashSet<long>();
        await ForEachAsync(_waiting.Keys, async name =>
        {
            // Once is enough for a name that is not there, whatever comes after.
            _failed.Add(name);
            // One item of the pipeline may bring many ids at once.
            foreach (var documents in _waiting[name].Chunk(AtOnce))
            {
                var changed = await ChangeAsync(catalog, name, documents, cancel);
                foreach (var missing in changed.NotFound)
                    await WriteErrorAsync(new DocumentNotFoundException(missing), missing);
                foreach (var (document, refused) in changed.Refused)
                    await WriteErrorAsync(refused, document);
                found.UnionWith(documents.Except(changed.NotFound).Except(changed.Refused.Keys));
            }

            _failed.Remove(name);
        });
        _done += _count;
        _count = 0;
        _waiting.Clear();
        if (_running.Elapsed > Unnoticed)
            ShowProgress(new ProgressRecord(0, MyInvocation.MyCommand.Name, $"{_done:N0} documents, {_done / _running.Elapsed.TotalSeconds:N0} a second"));
        if (PassThru && found.Count > 0)
            await WriteAllAsync(catalog.GetDocumentsAsync(new DocumentQuery { Ids = [.. found] }, cancel));
    }
}
