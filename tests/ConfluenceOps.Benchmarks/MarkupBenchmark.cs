using System.CommandLine;
using System.Text.Json;

namespace ConfluenceOps.Benchmarks;

/// <summary>How fast bodies become Markdown, beside a bare reader of XML and beside what people use today.</summary>
internal static class MarkupBenchmark
{
    private const int Rounds = 5;

    public static Command Create()
    {
        var pages = new Option<int>("--pages") { DefaultValueFactory = _ => 500, Description = "Generated pages beside the real ones." };
        var command = new Command("markup", $"Converts every body, {Rounds} rounds, each converter in turn and in a process of its own.") { pages };
        command.SetAction((words, cancel) => RunAsync(words.GetValue(pages), cancel));
        return command;
    }

    private static async Task RunAsync(int pages, CancellationToken cancel)
    {
        var folder = Directory.CreateTempSubdirectory("confluenceops-benchmark-");
        try
        {
            var file = Path.Combine(folder.FullName, "bodies.json");
            await File.WriteAllTextAsync(file, JsonSerializer.Serialize(MarkupBodies.Load(pages)), cancel);
            var (ours, xml) = (new List<MarkupRound>(), new List<MarkupRound>());
            var (turndown, pandoc) = (new List<RivalRound?>(), new List<RivalRound?>());
            for (var round = 0; round < Rounds; round++)
            {
                ours.Add(await ChildAsync("convert", file, cancel));
                xml.Add(await ChildAsync("xml", file, cancel));
                turndown.Add(await MarkupRivals.TurndownAsync(folder.FullName, file, cancel));
                pandoc.Add(await MarkupRivals.PandocAsync(folder.FullName, file, cancel));
            }
            Report(Fastest(ours, round => round.Seconds), Fastest(xml, round => round.Seconds));
            Compare("turndown", 6, Fastest(ours, round => round.Seconds), Fastest(turndown, round => round?.Seconds));
            Compare("pandoc", 18, Fastest(ours, round => round.Seconds), Fastest(pandoc, round => round?.Seconds));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Report(MarkupRound ours, MarkupRound xml)
    {
        Measure.Report("markup.bodies", ours.Bodies, "bodies");
        Measure.Report("markup.bytes", ours.Bytes, "bytes");
        Measure.Report("markup.speed", ours.MegabytesPerSecond, "MB/s");
        Measure.Report("markup.pages", ours.Bodies / ours.Seconds, "pages/s");
        Measure.Report("markup.allocated-per-page", ours.Allocated / (double)ours.Bodies, "bytes");
        Measure.Report("markup.allocated-per-byte", ours.Allocated / (double)ours.Bytes, "bytes");
        Measure.Report("markup.not-well-formed", ours.Bodies - xml.Bodies, "bodies");
        Measure.Report("markup.xml-reader", xml.MegabytesPerSecond, "MB/s");
        Measure.AtLeast(0.25, "markup.to-xml-reader", ours.MegabytesPerSecond / xml.MegabytesPerSecond, "ratio");
    }

    private static void Compare(string rival, double goal, MarkupRound ours, RivalRound? theirs)
    {
        if (theirs is null)
        {
            Measure.Report($"markup.{rival}-is-not-installed", 0, "rounds");
            return;
        }
        Measure.Report($"markup.{rival}", ours.Bytes / theirs.Seconds / 1_000_000, "MB/s");
        Measure.Report($"markup.{rival}-failed", theirs.Failed, "bodies");
        Measure.AtLeast(goal, $"markup.to-{rival}", theirs.Seconds / ours.Seconds, "ratio");
    }

    private static async Task<MarkupRound> ChildAsync(string what, string file, CancellationToken cancel)
    {
        await using var child = Child.Start("markup", what, file);
        return await child.ReadAsync<MarkupRound>(cancel);
    }

    /// <summary>What else the machine does only ever adds, to one converter as to another.</summary>
    private static T Fastest<T>(List<T> rounds, Func<T, double?> seconds) => rounds.MinBy(seconds)!;
}
