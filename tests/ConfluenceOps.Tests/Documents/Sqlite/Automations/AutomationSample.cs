using ConfluenceOps.Documents;
using ConfluenceOps.Documents.Automations;

namespace ConfluenceOps.Tests.Documents.Sqlite.Automations;

/// <summary>Short ways to make automations, and to see what became of documents.</summary>
internal static class AutomationSample
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>One that puts a tag on documents.</summary>
    public static AutomationDraft Tagging(string name, string tag, string? filter = null, int order = 0, params AutomationTrigger[] when) => new()
    {
        Name = name,
        Order = order,
        When = when.Length == 0 ? [AutomationTrigger.Imported] : when,
        Filter = filter,
        Do = [AutomationActionKind.AddTag],
        Tags = [tag],
    };

    public static async Task<DocumentAutomation> AutomateAsync(this ICatalog catalog, AutomationDraft draft) =>
        (await catalog.Automations.MakeAsync(draft, "Ann", Cancel)).Automation;

    public static Task<AutomationRun> RunByHandAsync(this ICatalog catalog, string name) =>
        catalog.Automations.RunAsync(name, AutomationTrigger.Manual, null, Cancel);

    public static Task<IReadOnlyList<AutomationRun>> RunsAsync(this ICatalog catalog) =>
        catalog.Automations.GetRunsAsync(new AutomationRunQuery(), Cancel);

    public static async Task<string[]> TagsOfAsync(this ICatalog catalog, string title, bool gone = false) =>
        [.. Assert.Single(await catalog.ListAsync(new DocumentQuery { Titles = [title], Gone = gone })).Tags];

    public static async Task RemoveAsync(this ICatalog catalog, params string[] pages)
    {
        var run = await catalog.Imports.BeginAsync(Sample.Site, Sample.Engineering, null, Cancel);
        await catalog.Imports.RemoveAsync(run, pages.ToDictionary(page => page, _ => GoneReason.Deleted), Cancel);
    }
}
