namespace ConfluenceOps.Permissions.Gathering;

/// <summary>Counts what has been read and tells whoever watches; parts count at the same time.</summary>
internal sealed class GatherMeter(IProgress<GatherProgress>? progress, TimeProvider clock)
{
    private readonly long _start = clock.GetTimestamp();
    private readonly Dictionary<GatherStage, (int Done, int? Total)> _stages = [];

    public void Expect(GatherStage stage, int total) => Change(stage, now => (now.Done, total));

    public void Count(GatherStage stage, int more) => Change(stage, now => (now.Done + more, now.Total));

    private void Change(GatherStage stage, Func<(int Done, int? Total), (int Done, int? Total)> change)
    {
        if (progress is null)
            return;
        lock (_stages)
        {
            var (done, total) = _stages[stage] = change(_stages.GetValueOrDefault(stage));
            var seconds = clock.GetElapsedTime(_start).TotalSeconds;
            progress.Report(new GatherProgress(stage, done, total, seconds > 0 ? done / seconds : 0));
        }
    }
}
