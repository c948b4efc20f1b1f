using ConfluenceOps.Documents;
using ConfluenceOps.Sites;

namespace ConfluenceOps.Imports;

/// <summary>Counts what an import does, while it does it.</summary>
internal sealed class ImportTally(Space space, ISite site, TimeProvider clock)
{
    private readonly DateTimeOffset _started = clock.GetUtcNow();
    private readonly long _stamp = clock.GetTimestamp();
    private readonly long _requestsBefore = site.RequestCount;
    private readonly SortedDictionary<string, int> _losses = new(StringComparer.Ordinal);
    private readonly object _gate = new();
    private int _pages;
    private int _added;
    private int _changed;
    private int _unchanged;
    private int _attachments;

    /// <summary>Pages that are in the catalog or were found to be there.</summary>
    public int Done => _added + _changed + _unchanged;

    public void Read(IReadOnlyList<FullPage> batch)
    {
        lock (_gate)
        {
            _pages += batch.Count;
            _attachments += batch.Sum(full => full.Details.Attachments.Count);
        }
    }

    public void Skipped(int unchanged)
    {
        lock (_gate)
            _unchanged += unchanged;
    }

    public void Saved(SavedBatch saved)
    {
        lock (_gate)
        {
            _added += saved.Added;
            _changed += saved.Changed;
        }
    }

    public void Lost(IReadOnlyDictionary<string, int> losses)
    {
        if (losses.Count == 0)
            return;
        lock (_gate)
            foreach (var (name, count) in losses)
                _losses[name] = _losses.GetValueOrDefault(name) + count;
    }

    public ImportProgress Progress(int? total)
    {
        lock (_gate)
            return new ImportProgress(space.Key, Done, total, Done / Math.Max(clock.GetElapsedTime(_stamp).TotalSeconds, 0.001));
    }

    public ImportRun Run(long id, ImportStatus status, string? message)
    {
        lock (_gate)
            return new ImportRun
            {
                Id = id,
                Space = space.Key,
                Status = status,
                Started = _started,
                Duration = clock.GetElapsedTime(_stamp),
                Pages = _pages,
                Added = _added,
                Changed = _changed,
                Unchanged = _unchanged,
                Failed = _pages - Done,
                Attachments = _attachments,
                Requests = site.RequestCount - _requestsBefore,
                Losses = new SortedDictionary<string, int>(_losses, StringComparer.Ordinal),
                Message = message,
            };
    }
}
