namespace ConfluenceOps.Tool;

/// <summary>Turns what goes wrong into a line on standard error and an exit code.</summary>
internal static class Problem
{
    /// <summary>Runs a verb.</summary>
    /// <returns>0 when it worked, 1 when it failed, 130 when it was stopped, as shells count.</returns>
    public static Task<int> ReportAsync(Func<Task> verb) => ReportAsync(async () =>
    {
        await verb();
        return 0;
    });

    /// <summary>Runs a verb that has more to say than whether it worked.</summary>
    /// <returns>What the verb says, 1 when it failed, 130 when it was stopped, as shells count.</returns>
    public static async Task<int> ReportAsync(Func<Task<int>> verb)
    {
        try
        {
            return await verb();
        }
        catch (OperationCanceledException)
        {
            return 130;
        }
        catch (ConfluenceOpsException error)
        {
            await Console.Error.WriteLineAsync(error.Happened);
            await Console.Error.WriteLineAsync(error.Advice);
            return 1;
        }
    }
}
