using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using ConfluenceOps.Sites;
using ConfluenceOps.Sites.Exports;

namespace ConfluenceOps.Benchmarks;

/// <summary>What one reading took.</summary>
internal sealed record ExportReading(double IndexSeconds, double Seconds, double ProcessorSeconds, int Pages, int Versions, int Comments, long PeakBytes);

/// <summary>How fast and how flat an export is read that is far larger than memory should be.</summary>
internal static class ExportReadingBenchmark
{
    private const int MostMemory = 250;
    private const int LeastSpeed = 60;

    public static Command Create()
    {
        var megabytes = new Option<int>("--megabytes") { DefaultValueFactory = _ => 1024, Description = "Size of entities.xml." };
        var command = new Command("export-reading", "All pages, versions and comments of a large XML export.") { megabytes };
        command.SetAction((words, cancel) => RunAsync(words.GetValue(megabytes), cancel));
        return command;
    }

    /// <summary>The part that runs in a process of its own.</summary>
    public static async Task ReadAsync(string path, CancellationToken cancel)
    {
        var clock = Stopwatch.StartNew();
        using var site = await ExportSite.OpenAsync(path, ExportOptions.None, cancel);
        var index = clock.Elapsed.TotalSeconds;
        var (pages, versions, comments) = (0, 0, 0);
        await foreach (var space in site.GetSpacesAsync(SpaceQuery.All, cancel))
        {
            await foreach (var batch in site.ReadSpaceAsync(space, cancel))
            {
                pages += batch.Count;
                versions += batch.Sum(page => page.Earlier.Count);
            }
            comments += await site.GetCommentsAsync(space, cancel).CountAsync(cancel);
        }
        using var self = Process.GetCurrentProcess();
        Console.WriteLine(JsonSerializer.Serialize(
            new ExportReading(index, clock.Elapsed.TotalSeconds, self.TotalProcessorTime.TotalSeconds, pages, versions, comments, self.PeakWorkingSet64), JsonSerializerOptions.Web));
    }

    private static async Task RunAsync(int megabytes, CancellationToken cancel)
    {
        var folder = Directory.CreateTempSubdirectory("confluenceops-benchmark-");
        try
        {
            var path = Path.Combine(folder.FullName, "export.zip");
            var size = SyntheticExport.Write(path, megabytes * 1048576L);
            await using var child = Child.Start("read-export", path);
            var reading = await child.ReadAsync<ExportReading>(cancel);
            var read = size / 1048576.0;
            Measure.Report("export-reading.size", read, "MB");
            Measure.Report("export-reading.pages", reading.Pages, "pages");
            Measure.Report("export-reading.versions", reading.Versions, "versions");
            Measure.Report("export-reading.comments", reading.Comments, "comments");
            Measure.AtLeast(LeastSpeed, "export-reading.speed", read / reading.Seconds, "MB/s");
            Measure.Report("export-reading.index-speed", read / reading.IndexSeconds, "MB/s");
            Measure.Report("export-reading.processor-seconds", reading.ProcessorSeconds, "s");
            Measure.AtMost(MostMemory, string.Create(CultureInfo.InvariantCulture, $"export-reading.peak-memory-{megabytes}"), reading.PeakBytes / 1048576.0, "MiB");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
