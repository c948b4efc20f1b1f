using ConfluenceOps.Documents;
using ConfluenceOps.Documents.Automations;
using ConfluenceOps.Imports;
using ConfluenceOps.Imports.Scheduling;
using ConfluenceOps.Tests.Documents.Sqlite;
using ConfluenceOps.Tests.Documents.Sqlite.Automations;

namespace ConfluenceOps.Tests.Imports.Automations;

public sealed class AutomatedImportTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_import_is_complete_without_an_automation_that_fails_and_names_it()
    {
        await using var space = await LivingSpace.TinyAsync();
        await space.Catalog.AutomateAsync(AutomationSample.Tagging("Lost", "lost"));
        await space.Catalog.AutomateAsync(AutomationSample.Tagging("Sound", "sound"));
        await space.Catalog.Tags.DeleteAsync("lost", Cancel);

        var run = await space.ImportAsync();

        Assert.Equal(ImportStatus.Completed, run.Status);
        Assert.StartsWith("The automation 'Lost' failed: The automation 'Lost' points at the tag 'lost', which was deleted.", run.Message, StringComparison.Ordinal);
        Assert.Equal(run.Added, (await space.Catalog.ListAsync(new DocumentQuery { Tags = ["sound"] })).Count);
        Assert.Equal(run.Message, Assert.Single(await space.Catalog.Imports.GetRunsAsync(new RunQuery { Last = 1 }, Cancel)).Message);
    }

    [Fact]
    public async Task An_import_that_finds_nothing_new_starts_none()
    {
        await using var space = await LivingSpace.TinyAsync();
        await space.ImportAsync();
        await space.Catalog.AutomateAsync(AutomationSample.Tagging("A", "x", when: [AutomationTrigger.Imported, AutomationTrigger.Changed, AutomationTrigger.Removed]));

        await space.ImportAsync(new ImportOptions { Full = true });

        Assert.Empty(await space.Catalog.RunsAsync());
    }

    [Fact]
    public async Task The_end_of_a_schedule_starts_those_that_wait_for_one_in_their_order_whatever_fails()
    {
        await using var space = await LivingSpace.TinyAsync();
        await space.Catalog.AutomateAsync(AutomationSample.Tagging("Last", "last", order: 2, when: AutomationTrigger.Scheduled));
        await space.Catalog.AutomateAsync(AutomationSample.Tagging("Lost", "lost", order: 1, when: AutomationTrigger.Scheduled));
        await space.Catalog.AutomateAsync(AutomationSample.Tagging("Off", "off", when: AutomationTrigger.Scheduled) with { Enabled = false });
        await space.Catalog.Tags.DeleteAsync("lost", Cancel);

        var byHand = new UnattendedRun(space.Catalog, space.Clock) { Spaces = [space.Key] };
        await byHand.RunAsync(_ => space.ConnectAsync(), null, Cancel).ToListAsync(Cancel);
        Assert.Empty(await space.Catalog.RunsAsync());

        var scheduled = new UnattendedRun(space.Catalog, space.Clock) { Spaces = [space.Key], Options = new ImportOptions { Schedule = "nightly" } };
        var runs = await scheduled.RunAsync(_ => space.ConnectAsync(), null, Cancel).ToListAsync(Cancel);

        Assert.Equal(ImportStatus.Completed, Assert.Single(runs).Status);
        Assert.StartsWith("The automation 'Lost' failed", Assert.Single(scheduled.AutomationFailures), StringComparison.Ordinal);
        Assert.Equal([("Last", AutomationStatus.Completed), ("Lost", AutomationStatus.Failed)], (await space.Catalog.RunsAsync()).Select(run => (run.Name, run.Status)));
        Assert.All(await space.Catalog.ListAsync(), document => Assert.Contains("last", document.Tags));
    }
}
