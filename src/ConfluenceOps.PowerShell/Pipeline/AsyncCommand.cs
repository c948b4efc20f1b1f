using System.Management.Automation;
using ConfluenceOps.Connections.Diagnostics;
using ConfluenceOps.PowerShell.Session;

namespace ConfluenceOps.PowerShell.Pipeline;

/// <summary>A cmdlet whose work is asynchronous: the work runs on the thread pool, what it writes comes out on the pipeline thread.</summary>
/// <remarks>
/// An error in <see cref="ProcessAsync"/> belongs to one item and the next one follows; an error in <see cref="BeginAsync"/>
/// or <see cref="EndAsync"/> ends the cmdlet. Ctrl+C cancels the work.
/// </remarks>
public abstract class AsyncCommand : PSCmdlet, IDisposable
{
    private static readonly AsyncLocal<AsyncCommand?> Running = new();

    private readonly CancellationTokenSource _stop = new();
    private PipelineThread _pipeline = null!;

    /// <summary>What this runspace keeps between cmdlets.</summary>
    private protected ModuleSession Session { get; private set; } = null!;

    /// <summary>Says something as verbose text of whichever cmdlet the calling code runs for: a connection outlives the cmdlet that made it.</summary>
    internal static void Tell(string message)
    {
        if (Running.Value is { } command)
            command._pipeline.Post(() => command.WriteVerbose(message));
    }

    /// <summary>Does something on the pipeline thread of whichever cmdlet the calling code runs for.</summary>
    /// <exception cref="InvalidOperationException">It runs for none.</exception>
    internal static Task<T> OnPipelineAsync<T>(Func<PSCmdlet, T> act) =>
        Running.Value is { } command
            ? command._pipeline.InvokeAsync(() => act(command))
            : throw new InvalidOperationException("No cmdlet is running.");

    /// <inheritdoc/>
    protected sealed override void BeginProcessing()
    {
        Session = ModuleSession.Current;
        Run(BeginAsync, endsAtErrors: true);
    }

    /// <inheritdoc/>
    protected sealed override void ProcessRecord()
    {
        if (!TryTake())
            Run(ProcessAsync, endsAtErrors: false);
    }

    /// <inheritdoc/>
    protected sealed override void EndProcessing() => Run(EndAsync, endsAtErrors: true);

    /// <inheritdoc/>
    protected sealed override void StopProcessing() => _stop.Cancel();

    /// <summary>What comes before the first item.</summary>
    protected virtual Task BeginAsync(CancellationToken cancel) => Task.CompletedTask;

    /// <summary>Takes an item on the pipeline thread, where it needs nothing but to be put aside: going to another thread and back costs more than that.</summary>
    /// <returns>False when there is work to do, which <see cref="ProcessAsync"/> does.</returns>
    private protected virtual bool TryTake() => false;

    /// <summary>One item of the pipeline.</summary>
    protected virtual Task ProcessAsync(CancellationToken cancel) => Task.CompletedTask;

    /// <summary>What comes after the last item.</summary>
    protected virtual Task EndAsync(CancellationToken cancel) => Task.CompletedTask;

    /// <summary>Writes an object and waits until the pipeline has taken it.</summary>
    protected Task WriteAsync(object? output) =>
        _pipeline.InvokeAsync(() => { WriteObject(output); return true; });

    /// <summary>Writes objects as they come.</summary>
    protected async Task WriteAllAsync<T>(IAsyncEnumerable<T> outputs)
    {
        await foreach (var output in outputs)
            await WriteAsync(output);
    }

    /// <summary>Writes the error of one item.</summary>
    protected Task WriteErrorAsync(ConfluenceOpsException error, object? target) =>
        _pipeline.InvokeAsync(() => { WriteError(RecordOf(error, target)); return true; });

    /// <summary>Warns of something that is no error.</summary>
    protected internal Task WarnAsync(string message) =>
        _pipeline.InvokeAsync(() => { WriteWarning(message); return true; });

    /// <summary>Asks whether to go on, as <c>-WhatIf</c> and <c>-Confirm</c> want.</summary>
    protected Task<bool> ShouldProcessAsync(string target, string action) =>
        _pipeline.InvokeAsync(() => ShouldProcess(target, action));

    /// <summary>Asks whether to go on, with the words that <c>-WhatIf</c> and <c>-Confirm</c> show.</summary>
    protected Task<bool> ShouldProcessAsync(string description, string question, string caption) =>
        _pipeline.InvokeAsync(() => ShouldProcess(description, question, caption));

    /// <summary>Asks once more, whatever <c>-Confirm</c> says.</summary>
    protected Task<bool> ShouldContinueAsync(string question, string caption) =>
        _pipeline.InvokeAsync(() => ShouldContinue(question, caption));

    /// <summary>Runs a script of the caller's, which finds its argument in <c>$_</c>; what it writes is verbose text.</summary>
    /// <exception cref="RuntimeException">The script failed.</exception>
    protected async Task InvokeAsync(ScriptBlock script, object argument)
    {
        ArgumentNullException.ThrowIfNull(script);
        var (output, error) = await _pipeline.InvokeAsync<(IEnumerable<object> Output, RuntimeException? Error)>(() =>
        {
            try
            {
                return (script.InvokeWithContext(null, [new PSVariable("_", argument)], argument), null);
            }
            catch (RuntimeException failed) when (failed is not PipelineStoppedException)
            {
                return ([], failed);
            }
        });
        foreach (var line in output)
            await TellAsync($"{line}");
        if (error is not null)
            throw error;
    }

    /// <summary>Says something to whoever asked for verbose text.</summary>
    protected Task TellAsync(string message) =>
        _pipeline.InvokeAsync(() => { WriteVerbose(message); return true; });

    /// <summary>Does something with each item; what fails with one is the error of that one.</summary>
    protected internal async Task ForEachAsync<T>(IEnumerable<T> items, Func<T, Task> act)
    {
        foreach (var item in items)
        {
            try
            {
                await act(item);
            }
            catch (ConfluenceOpsException error) when (!ErrorTable.EndsEverything(error))
            {
                await WriteErrorAsync(error, item);
            }
        }
    }

    /// <summary>A bar that shows how far something is, until it is disposed.</summary>
    internal ProgressBar OpenProgress(string activity) => new(activity, ShowProgress);

    /// <summary>Shows progress, without waiting for the screen.</summary>
    protected void ShowProgress(ProgressRecord progress) => _pipeline.Post(() => WriteProgress(progress));

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Lets go of what the cmdlet holds.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
            _stop.Dispose();
    }

    private void Run(Func<CancellationToken, Task> work, bool endsAtErrors)
    {
        _pipeline = new PipelineThread(_stop);
        var ended = _pipeline.Run(() =>
        {
            Running.Value = this;
            return work(_stop.Token);
        });
        try
        {
            ended.GetAwaiter().GetResult();
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            throw new PipelineStoppedException();
        }
        catch (ConfluenceOpsException error) when (endsAtErrors || ErrorTable.EndsEverything(error))
        {
            ThrowTerminatingError(RecordOf(error, target: null));
        }
        catch (ConfluenceOpsException error)
        {
            WriteError(RecordOf(error, target: null));
        }
    }

    private ErrorRecord RecordOf(ConfluenceOpsException error, object? target)
    {
        Session.Note(NotedError.Of(error, MyInvocation.MyCommand.Name, DateTimeOffset.UtcNow));
        return ErrorTable.ToRecord(error, target);
    }
}
