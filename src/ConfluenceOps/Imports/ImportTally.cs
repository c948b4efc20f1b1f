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
    private int _skipped;
    private int _moved;
    private int _restored;
    private int _removed;
    private int _overridden;
    private int _drifted;
    private ImportReach _reach;
    private int _attachments;
    private int _comments;
    private int _files;
    private int _filesFailed;
    private string? _firstTrouble;
    private string? _remarks;

    /// <summary>The schedule that asked for the import; null when a person did.</summary>
    public string? Schedule { get; init; }

    /// <summary>Documents that were written.</summary>
    public int Saved { get; private set; }

    /// <summary>Files that are listed on the pages that were read.</summary>
    public int Attachments => _attachments;

    public void Reaches(ImportReach reach) => _reach = reach;

    private int Done => Saved + _skipped;

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
            _skipped += unchanged;
    }

    public void Add(int pages, SavedBatch saved)
    {
        lock (_gate)
        {
            Saved += pages;
            _added += saved.Added;
            _changed += saved.Changed;
            _moved += saved.Moved;
            _restored += saved.Restored;
            _overridden += saved.Overridden;
            _drifted += saved.Drifted;
        }
    }

    public void Moved(int documents)
    {
        lock (_gate)
            _moved += documents;
    }

    public void Overridden(int documents)
    {
        lock (_gate)
            _overridden += documents;
    }

    public void Removed(int documents)
    {
        lock (_gate)
            _removed += documents;
    }

    public void Lost(IReadOnlyDictionary<string, int> losses)
    {
        if (losses.Count == 0)
            return;
        lock (_gate)
            foreach (var (name, count) in losses)
                _losses[name] = _losses.GetValueOrDefault(name) + count;
    }

    public void Commented(int comments)
    {
        lock (_gate)
            _comments += comments;
    }

    /// <returns>How many files are done with.</returns>
    public int Fetched()
    {
        lock (_gate)
            return ++_files + _filesFailed;
    }

    /// <returns>How many files are done with.</returns>
    public int NotFetched(string message)
    {
        lock (_gate)
        {
            _firstTrouble ??= message;
            return _files + ++_filesFailed;
        }
    }

    /// <summary>Something is not in the catalog now that should be.</summary>
    public void Missed(string message)
    {
        lock (_gate)
            _firstTrouble ??= message;
    }

    /// <summary>Something went wrong that is no part of the import, which is whole without it.</summary>
    public void Remark(string remark)
    {
        lock (_gate)
            _remarks = Joined(_remarks, remark);
    }

    public ImportProgress Progress(int? total)
    {
        lock (_gate)
            return new ImportProgress(space.Key, ImportStage.Pages, Done, total, Done / Math.Max(clock.GetElapsedTime(_stamp).TotalSeconds, 0.001));
    }

    /// <summary>The record of an import that has gone to its end.</summary>
    /// <param name="id">The run.</param>
    /// <param name="documents">How many documents the space has now.</param>
    /// <param name="missing">The pages that could not be had.</param>
    public ImportRun Ended(long id, int documents, IReadOnlyDictionary<string, string>? missing)
    {
        lock (_gate)
            return Run(id, _firstTrouble is null ? ImportStatus.Completed : ImportStatus.Partial, Joined(_firstTrouble, _remarks)) with
            {
                Unchanged = Math.Max(0, documents - _added - _changed - _moved - _restored),
                Failed = missing?.Count ?? 0,
            };
    }

    public ImportRun Run(long id, ImportStatus status, string? message)
    {
        lock (_gate)
            return new ImportRun
            {
                Id = id,
                Space = space.Key,
                Schedule = Schedule,
                Reach = _reach,
                Status = status,
                Started = _started,
                Duration = clock.GetElapsedTime(_stamp),
                Pages = _pages,
                Added = _added,
                Changed = _changed,
                Moved = _moved,
                Restored = _restored,
                Removed = _removed,
                Overridden = _overridden,
                Drifted = _drifted,
                Attachments = _attachments,
                Files = _files,
                FilesFailed = _filesFailed,
                Comments = _comments,
                Requests = site.RequestCount - _requestsBefore,
                Losses = new SortedDictionary<string, int>(_losses, StringComparer.Ordinal),
                Message = message,
            };
    }

    private static string? Joined(string? first, string? second) => first is null || second is null ? first ?? second : $"{first} {second}";
}
