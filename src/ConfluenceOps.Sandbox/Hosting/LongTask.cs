namespace ConfluenceOps.Sandbox.Hosting;

/// <summary>One thing that takes a while. Its work is done at the last step, so whoever does not wait for it finds nothing.</summary>
internal sealed class LongTask(string id, string owner, int size, TimeProvider time, Func<IReadOnlyList<string>> work)
{
    private const int Steps = 3;

    private readonly Lock _stepping = new();
    private readonly DateTimeOffset _start = time.GetUtcNow();
    private int _done;

    public string Id => id;

    public string Owner => owner;

    public int Size => size;

    public TimeSpan Elapsed => time.GetUtcNow() - _start;

    public int Percent => 100 * _done / Steps;

    public bool IsFinished => _done == Steps;

    public IReadOnlyList<string> Messages { get; private set; } = [];

    /// <summary>What kept it from succeeding; null as long as nothing did.</summary>
    public string? Error { get; private set; }

    /// <summary>Goes on a bit.</summary>
    public void Step()
    {
        lock (_stepping)
        {
            if (IsFinished)
                return;
            if (_done == Steps - 1)
                Work();
            _done++;
        }
    }

    private void Work()
    {
        try
        {
            Messages = work();
        }
        catch (SandboxException problem)
        {
            Error = problem.Happened;
        }
    }
}
