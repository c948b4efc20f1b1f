using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace ConfluenceOps.PowerShell.Pipeline;

/// <summary>Lets code on other threads act on the pipeline thread, the only one that may write to the pipeline or ask the user.</summary>
/// <param name="stop">Canceled as soon as the pipeline throws: nobody takes what comes after.</param>
internal sealed class PipelineThread(CancellationTokenSource stop)
{
    private readonly BlockingCollection<Action> _actions = [];
    private ExceptionDispatchInfo? _broken;

    /// <summary>Starts the work on the thread pool and acts for it on this thread until it ends.</summary>
    /// <returns>The work, which has ended. What the pipeline threw is thrown from here, after the work has come to rest.</returns>
    public Task Run(Func<Task> work)
    {
        var running = Task.Run(work);
        _ = running.ContinueWith(_ => _actions.CompleteAdding(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        foreach (var action in _actions.GetConsumingEnumerable())
            action();
        _broken?.Throw();
        return running;
    }

    /// <summary>Acts on the pipeline thread and waits until it is done: who writes faster than others read is held back here.</summary>
    public Task<T> InvokeAsync<T>(Func<T> action)
    {
        // Else the work would go on inside SetResult, on the pipeline thread itself.
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        _actions.Add(() =>
        {
            if (TryAct(action, out var result))
                done.SetResult(result);
            else
                done.SetCanceled();
        });
        return done.Task;
    }

    /// <summary>Acts on the pipeline thread at some time; not at all when the work has ended before.</summary>
    public void Post(Action action)
    {
        try
        {
            _actions.Add(() => TryAct(() => { action(); return true; }, out _));
        }
        catch (InvalidOperationException) when (_actions.IsAddingCompleted)
        {
        }
    }

    private bool TryAct<T>(Func<T> action, out T result)
    {
        result = default!;
        if (_broken is not null)
            return false;
        try
        {
            result = action();
            return true;
        }
        catch (Exception error)
        {
            _broken = ExceptionDispatchInfo.Capture(error);
            // Not Cancel: it would run the work's own clean-up on this thread, which that clean-up may be waiting for.
            _ = stop.CancelAsync();
            return false;
        }
    }
}
