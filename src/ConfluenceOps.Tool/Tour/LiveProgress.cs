using ConfluenceOps.Imports;

namespace ConfluenceOps.Tool.Tour;

/// <summary>Shows an import as it goes, without the detours of <see cref="Progress{T}"/> that let lines come late.</summary>
internal sealed class LiveProgress(Screen screen) : IProgress<ImportProgress>
{
    public void Report(ImportProgress value)
    {
        lock (screen)
            screen.Live($"{value.Space}: {value.Done}{(value.Total is { } total ? $" of {total}" : "")} {value.Stage.ToString().ToLowerInvariant()}");
    }
}
