using System.CommandLine;
using System.Diagnostics;
using ConfluenceOps.Answering;
using ConfluenceOps.Documents.Sqlite;

namespace ConfluenceOps.Benchmarks;

/// <summary>How far down the passages the one stands that answers a question, without a model.</summary>
internal static class AssistantBenchmark
{
    private const double Goal = 0.85;

    public static Command Create()
    {
        var misses = new Option<bool>("--misses") { Description = "Print the questions whose answer does not come first." };
        var command = new Command("assistant", "The mean reciprocal rank of the passage that answers, over questions in sentences.") { misses };
        command.SetAction((words, cancel) => DemonstrationCatalog.UseAsync(catalog => AskAsync(catalog, words.GetValue(misses), cancel), cancel));
        return command;
    }

    private static async Task AskAsync(SqliteCatalog catalog, bool showMisses, CancellationToken cancel)
    {
        var assistant = new DocumentAssistant(catalog);
        var (byDocument, bySection, times) = (new List<double>(), new List<double>(), new List<double>());
        foreach (var asked in AskedQuestion.OfDemonstration())
        {
            var begun = Stopwatch.GetTimestamp();
            var passages = (await assistant.AskAsync(new AssistantQuestion(asked.Question), null, cancel)).Passages;
            times.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
            byDocument.Add(RankOf(passages, passage => passage.Title == asked.Title));
            bySection.Add(RankOf(passages, passage => passage.Title == asked.Title && (asked.Heading is null || (passage.Headings.Count > 0 && passage.Headings[^1] == asked.Heading))));
            if (showMisses && bySection[^1] < 1)
                await Console.Error.WriteLineAsync($"{bySection[^1]:0.00}: {asked.Question} -> {asked.Title} > {asked.Heading}; found: {string.Join(" | ", passages.Take(3).Select(passage => passage.Place))}");
        }
        Measure.Report("assistant.questions", byDocument.Count, "questions");
        Measure.AtLeast(Goal, "assistant.document.mean-reciprocal-rank", byDocument.Average(), "ratio");
        Measure.AtLeast(Goal, "assistant.section.mean-reciprocal-rank", bySection.Average(), "ratio");
        Measure.Report("assistant.median", times.Order().ElementAt(times.Count / 2), "ms");
    }

    private static double RankOf(IReadOnlyList<Passage> passages, Func<Passage, bool> isRight) =>
        passages.Where(isRight).Select(passage => 1.0 / passage.Number).FirstOrDefault();
}
