namespace ConfluenceOps;

/// <summary>Steps that run side by side and depend on each other through channels.</summary>
internal static class Together
{
    /// <summary>Waits for all steps. The first failure cancels the others, which would else wait for it for ever, and is what is thrown.</summary>
    public static async Task RunAsync(CancellationToken cancel, params Func<CancellationToken, Task>[] steps)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        await Task.WhenAll(steps.Select(StopOthersOnFailureAsync)).ConfigureAwait(false);

        async Task StopOthersOnFailureAsync(Func<CancellationToken, Task> step)
        {
            try
            {
                await step(stop.Token).ConfigureAwait(false);
            }
            catch
            {
                await stop.CancelAsync().ConfigureAwait(false);
                throw;
            }
        }
    }
}
