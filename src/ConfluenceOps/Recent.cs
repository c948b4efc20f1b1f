namespace ConfluenceOps;

/// <summary>The newest of what comes, the rest forgotten; many may add at the same time.</summary>
/// <param name="most">How many are kept.</param>
public sealed class Recent<T>(int most)
{
    private readonly Queue<T> _kept = new();

    /// <summary>Takes in the newest one, and forgets the oldest where there are too many.</summary>
    public void Add(T item)
    {
        lock (_kept)
        {
            if (_kept.Count == most)
                _kept.Dequeue();
            _kept.Enqueue(item);
        }
    }

    /// <summary>What is kept.</summary>
    /// <returns>A copy, oldest first.</returns>
    public IReadOnlyList<T> Read()
    {
        lock (_kept)
            return [.. _kept];
    }
}
