using System.Collections.Concurrent;
using System.Globalization;

namespace ConfluenceOps.Sandbox.Hosting;

/// <summary>What takes a while: it is done when somebody has asked often enough how far it is.</summary>
internal sealed class LongTasks(TimeProvider time)
{
    private readonly ConcurrentDictionary<string, LongTask> _tasks = new(StringComparer.Ordinal);
    private long _last = 1_180_000;

    /// <param name="owner">Who may ask for it.</param>
    /// <param name="size">How many things it does.</param>
    /// <param name="work">Does it, and says what is worth saying; a <see cref="SandboxException"/> ends it without success.</param>
    public LongTask Start(string owner, int size, Func<IReadOnlyList<string>> work)
    {
        var task = new LongTask(Interlocked.Increment(ref _last).ToString(CultureInfo.InvariantCulture), owner, size, time, work);
        _tasks[task.Id] = task;
        return task;
    }

    public LongTask? Find(string id, string owner) => _tasks.GetValueOrDefault(id) is { } task && task.Owner == owner ? task : null;
}
