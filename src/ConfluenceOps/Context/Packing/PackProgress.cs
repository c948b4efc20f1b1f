using System.Diagnostics;

namespace ConfluenceOps.Context.Packing;

/// <summary>How far a pack is.</summary>
/// <param name="Counted">What is counted: links that are understood, pages that are read, pages that are written.</param>
/// <param name="Done">How many are done.</param>
/// <param name="Total">How many there are.</param>
/// <param name="PerSecond">How many a second.</param>
public sealed record PackProgress(string Counted, int Done, int? Total, double PerSecond) : IAdvance
{
    /// <summary>Counts from a moment on.</summary>
    /// <param name="since">The moment, as a timestamp.</param>
    /// <param name="counted">What is counted.</param>
    /// <param name="done">How many are done.</param>
    /// <param name="total">How many there are.</param>
    internal static PackProgress Since(long since, string counted, int done, int total) =>
        new(counted, done, total, Stopwatch.GetElapsedTime(since).TotalSeconds is > 0 and var seconds ? done / seconds : 0);
}
