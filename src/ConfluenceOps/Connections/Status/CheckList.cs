using System.Diagnostics;

namespace ConfluenceOps.Connections.Status;

/// <summary>The checks of one test, as they are made.</summary>
internal sealed class CheckList(IProgress<string>? progress)
{
    private readonly List<ConnectionCheck> _checks = [];

    public IReadOnlyList<ConnectionCheck> Checks => _checks;

    public bool AllHold => _checks.TrueForAll(check => check.Passed);

    /// <summary>Notes what is known already.</summary>
    public void Add(string name, Finding finding) => Add(name, finding, TimeSpan.Zero);

    /// <summary>Tries something, and judges what came of it.</summary>
    /// <returns>What came; null where it failed.</returns>
    public async Task<T?> TryAsync<T>(string name, Func<Task<T>> attempt, Func<T, Finding> judge)
        where T : class
    {
        progress?.Report(name);
        var clock = Stopwatch.StartNew();
        try
        {
            var result = await attempt().ConfigureAwait(false);
            Add(name, judge(result), clock.Elapsed);
            return result;
        }
        catch (ConfluenceOpsException error)
        {
            Add(name, Finding.Of(error), clock.Elapsed);
            return null;
        }
    }

    /// <summary>Tries something that finds out by itself.</summary>
    public async Task TryAsync(string name, Func<Task<Finding>> attempt) =>
        await TryAsync<object>(name, async () => await attempt().ConfigureAwait(false), finding => (Finding)finding).ConfigureAwait(false);

    private void Add(string name, Finding finding, TimeSpan duration) =>
        _checks.Add(new ConnectionCheck(name, finding.Result, finding.Message, finding.Advice, duration));
}
