using System.Runtime.CompilerServices;

namespace ConfluenceOps.Sites.Exports;

/// <summary>What lies in memory, in the form in which sites give it.</summary>
internal static class Given
{
    public static async IAsyncEnumerable<T> Async<T>(IEnumerable<T> items, [EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var item in items)
        {
            cancel.ThrowIfCancellationRequested();
            yield return item;
        }
        await Task.CompletedTask.ConfigureAwait(false);
    }
}
