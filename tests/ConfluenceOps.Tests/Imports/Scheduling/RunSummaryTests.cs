using System.Text.Json;
using ConfluenceOps.Documents;
using ConfluenceOps.Imports.Scheduling;

namespace ConfluenceOps.Tests.Imports.Scheduling;

public sealed class RunSummaryTests
{
    [Theory]
    [InlineData(0, ImportStatus.Completed, ImportStatus.Completed)]
    [InlineData(2, ImportStatus.Completed, ImportStatus.Partial)]
    [InlineData(1, ImportStatus.Completed, ImportStatus.Failed)]
    [InlineData(1, ImportStatus.Failed, ImportStatus.Partial)]
    [InlineData(1, ImportStatus.Canceled, ImportStatus.Completed)]
    public void The_exit_code_is_that_of_the_worst_import(int code, params ImportStatus[] statuses) => Assert.Equal(code, Summary(statuses).ExitCode);

    [Fact]
    public void As_JSON_it_says_names_and_seconds_and_what_a_chat_would_show()
    {
        using var json = JsonDocument.Parse(Summary(ImportStatus.Completed, ImportStatus.Failed).ToJson());

        var root = json.RootElement;
        Assert.Equal(("nightly", "Failed", 1), (root.GetProperty("schedule").GetString(), root.GetProperty("status").GetString(), root.GetProperty("exitCode").GetInt32()));
        Assert.Equal("nightly: Failed. S0 Completed: 3 added, 1 removed. S1 Failed: nothing changed. Cut off.", root.GetProperty("text").GetString());
        var run = root.GetProperty("runs")[0];
        Assert.Equal(("S0", 1.5, 3), (run.GetProperty("space").GetString(), run.GetProperty("duration").GetDouble(), run.GetProperty("added").GetInt32()));
    }

    private static RunSummary Summary(params ImportStatus[] statuses) => RunSummary.Of("nightly", DateTimeOffset.UnixEpoch, [.. statuses.Select((status, index) => new ImportRun
    {
        Space = $"S{index}",
        Status = status,
        Duration = TimeSpan.FromSeconds(1.5),
        Added = status == ImportStatus.Completed ? 3 : 0,
        Removed = status == ImportStatus.Completed ? 1 : 0,
        Message = status == ImportStatus.Failed ? "Cut off." : null,
    })]);
}
