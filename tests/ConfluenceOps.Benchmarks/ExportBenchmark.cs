using System.CommandLine;
using ConfluenceOps.Documents;
using ConfluenceOps.Imports;
using ConfluenceOps.Publishing;

namespace ConfluenceOps.Benchmarks;

/// <summary>How long it takes to write a catalog as a tree of files, and how long when nothing has changed.</summary>
internal static class ExportBenchmark
{
    private const int Rounds = 5;

    public static Command Create()
    {
        var documents = new Option<int>("--documents") { DefaultValueFactory = _ => 5_000, Description = "Documents in the catalog." };
        var command = new Command("export", "A first export of a catalog into a folder, and a second one with nothing changed.") { documents };
        command.SetAction((words, cancel) => RunAsync(words.GetValue(documents), cancel));
        return command;
    }

    private static async Task RunAsync(int documents, CancellationToken cancel)
    {
        await using var scratch = await ScratchCatalog.OpenAsync(cancel);
        var catalog = scratch.Catalog;
        await GeneratedCatalog.FillAsync(catalog, documents, AttachmentChoice.Referenced, cancel);
        var first = new List<FolderExport>();
        var second = new List<FolderExport>();
        for (var round = 0; round < Rounds; round++)
        {
            var target = new DocumentFolder(catalog, scratch.PathTo($"written-{round}"));
            first.Add(await target.WriteAsync(new DocumentQuery(), null, cancel));
            second.Add(await target.WriteAsync(new DocumentQuery(), null, cancel));
        }
        Measure.Report("export.files", first[0].Written, "files");
        Measure.Report("export.first", Seconds(first), "s");
        Measure.Report("export.first-documents", first[0].Documents / Seconds(first), "documents/s");
        Measure.AtMost(0, "export.second-written", second.Max(done => done.Written), "files");
        Measure.AtMost(0.05, "export.second-to-first", Seconds(second) / Seconds(first), "ratio");
    }

    private static double Seconds(List<FolderExport> rounds) => rounds.Select(done => done.Duration.TotalSeconds).Order().ElementAt(Rounds / 2);
}
