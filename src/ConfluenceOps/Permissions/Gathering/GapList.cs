using System.Collections.Concurrent;
using ConfluenceOps.Http.Errors;

namespace ConfluenceOps.Permissions.Gathering;

/// <summary>Notes what could not be read, so that the rest goes on and nothing is left out in silence.</summary>
internal sealed class GapList
{
    private readonly ConcurrentBag<Gap> _gaps = [];

    public IReadOnlyList<Gap> All => [.. _gaps.OrderBy(gap => gap.What, StringComparer.Ordinal)];

    /// <summary>Reads something that concerns the whole site.</summary>
    /// <param name="what">What: <c>the roles of the site</c>.</param>
    /// <param name="fallback">What stands for it where it could not be read.</param>
    /// <param name="read">Reads it.</param>
    public async Task<T> ReadAsync<T>(string what, T fallback, Func<Task<T>> read)
    {
        var (value, why) = await TryAsync(fallback, read).ConfigureAwait(false);
        if (why is not null)
            _gaps.Add(new Gap(what, why));
        return value;
    }

    /// <summary>Reads something of which the place itself keeps why it could not be read.</summary>
    public static async Task<(T Value, string? Why)> TryAsync<T>(T fallback, Func<Task<T>> read)
    {
        try
        {
            return (await read().ConfigureAwait(false), null);
        }
        catch (ConfluenceOpsException error) when (!EndsEverything(error))
        {
            return (fallback, error.Happened);
        }
    }

    /// <summary>Without a connection there is no review, not one that is full of gaps.</summary>
    private static bool EndsEverything(ConfluenceOpsException error) =>
        error.Kind is ErrorKind.Authentication || error is SiteUnreachableException;
}
