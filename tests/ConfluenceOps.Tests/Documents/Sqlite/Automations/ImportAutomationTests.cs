using ConfluenceOps.Documents;
using ConfluenceOps.Documents.Automations;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ConfluenceOps.Tests.Documents.Sqlite.Automations;

public sealed class ImportAutomationTests : IDisposable
{
    private readonly CatalogFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_comes_new_is_filed_marked_and_protected_and_nothing_else()
    {
        await using var catalog = await _folder.OpenAsync();
        await catalog.ImportAsync(Sample.Page("1", "Old"));
        await catalog.Imports.SetSourceOfTruthAsync("ENG", SourceOfTruth.Catalog, Cancel);
        await catalog.AutomateAsync(AutomationSample.Tagging("A", "confluence", "Source -eq 'Confluence' -and Title -like 'R*'") with
        {
            Do = [AutomationActionKind.AddToCollection, AutomationActionKind.SetReadOnly, AutomationActionKind.AddTag],
            Collections = ["Wiki"],
        });

        await catalog.ImportAsync(Sample.Page("1", "Old", "New text.", version: 2), Sample.Page("2", "Roll back", labels: ["runbook"]), Sample.Page("3", "Other"));

        var filed = Assert.Single(await catalog.ListAsync(new DocumentQuery { Collections = ["Wiki"] }));
        Assert.Equal(("Roll back", true), (filed.Title, filed.ReadOnly));
        Assert.Equal(["runbook", "confluence"], filed.Tags);
        Assert.Equal(["Roll back"], await catalog.TitlesAsync(new DocumentQuery { ReadOnly = true }));
        var run = Assert.Single(await catalog.RunsAsync());
        Assert.Equal(("A", AutomationTrigger.Imported, AutomationStatus.Completed, 2, 1, 1), (run.Name, run.Trigger, run.Status, run.Documents, run.Matched, run.Changed));
        Assert.Equal("ENG", run.Space);
    }

    [Fact]
    public async Task Each_trigger_takes_its_own_documents()
    {
        await using var catalog = await _folder.OpenAsync();
        await catalog.ImportAsync(Sample.Page("1", "Text"), Sample.Page("2", "Labels"), Sample.Page("3", "Place"), Sample.Page("4", "Same"), Sample.Page("5", "Order"), Sample.Page("6", "Gone"), Sample.Page("7", "Back"));
        await catalog.RemoveAsync("7");
        foreach (var trigger in new[] { AutomationTrigger.Imported, AutomationTrigger.Changed, AutomationTrigger.Removed, AutomationTrigger.Scheduled, AutomationTrigger.Manual })
            await catalog.AutomateAsync(AutomationSample.Tagging($"{trigger}", $"{trigger}", when: trigger));

        var labelled = Sample.Page("2", "Labels", labels: ["new"]) with { SourceHash = [1] };
        await catalog.ImportAsync(
            Sample.Page("1", "Text", "Other.", version: 2), labelled, Sample.Page("3", "Place", parent: "1") with { SourceHash = Sample.Page("3", "Place").SourceHash }, Sample.Page("4", "Same"),
            Sample.Page("5", "Order", position: 4) with { SourceHash = Sample.Page("5", "Order").SourceHash }, Sample.Page("7", "Back"), Sample.Page("8", "New"));
        await catalog.RemoveAsync("6");

        Assert.Equal(["Back", "New"], (await catalog.TitlesAsync(new DocumentQuery { Tags = ["imported"] })).Order());
        Assert.Equal(["Labels", "Place", "Text"], (await catalog.TitlesAsync(new DocumentQuery { Tags = ["changed"] })).Order());
        Assert.Equal(["Removed"], await catalog.TagsOfAsync("Gone", gone: true));
        Assert.Equal(["Changed", "Imported", "Removed"], (await catalog.RunsAsync()).Select(run => run.Name).Order());
    }

    [Fact]
    public async Task A_page_that_moved_is_one_that_changed_also_when_nothing_else_was_read_of_it()
    {
        await using var catalog = await _folder.OpenAsync();
        await catalog.ImportAsync(Sample.Page("1", "Top"), Sample.Page("2", "Below"));
        await catalog.AutomateAsync(AutomationSample.Tagging("A", "moved", "Ancestors -contains 'Top'", when: AutomationTrigger.Changed));

        var run = await catalog.Imports.BeginAsync(Sample.Site, Sample.Engineering, null, Cancel);
        await catalog.Imports.PlaceAsync(run, [Sample.Page("2", "Below", parent: "1").Page, Sample.Page("1", "Top", position: 9).Page], Cancel);

        Assert.Equal(["Below"], await catalog.TitlesAsync(new DocumentQuery { Tags = ["moved"] }));
        Assert.Equal(1, Assert.Single(await catalog.RunsAsync()).Documents);
    }

    [Fact]
    public async Task They_run_in_their_order_and_each_sees_what_those_before_it_did()
    {
        await using var catalog = await _folder.OpenAsync();
        await catalog.AutomateAsync(AutomationSample.Tagging("Third", "third", "Tags -contains 'second'", order: 2));
        await catalog.AutomateAsync(AutomationSample.Tagging("First", "first", "Title -like 'O*'", order: -1));
        await catalog.AutomateAsync(AutomationSample.Tagging("Second", "second", "Tags -contains 'first'", order: 2));
        await catalog.AutomateAsync(AutomationSample.Tagging("Early", "early", "Tags -contains 'second'", order: 1));

        await catalog.ImportAsync(Sample.Page("1", "One"), Sample.Page("2", "Two"));

        Assert.Equal(["First", "Early", "Third", "Second"], (await catalog.Automations.ListAsync(Cancel)).Select(one => one.Name));
        Assert.Equal(["first", "second"], await catalog.TagsOfAsync("One"));
        Assert.Empty(await catalog.TagsOfAsync("Two"));
    }

    [Fact]
    public async Task What_one_changed_the_next_one_looks_at_whatever_was_read_of_a_document_before()
    {
        await using var catalog = await _folder.OpenAsync();
        await catalog.ImportAsync(Sample.Page("0", "First"));
        await catalog.Imports.SetSourceOfTruthAsync("ENG", SourceOfTruth.Catalog, Cancel);
        await catalog.AutomateAsync(AutomationSample.Tagging("Early", "early", "ReadOnly -and Author -eq 'Ann Author'"));
        await catalog.AutomateAsync(new AutomationDraft { Name = "Protect", When = [AutomationTrigger.Imported], Filter = "Title -eq 'One'", Do = [AutomationActionKind.SetReadOnly] });
        await catalog.AutomateAsync(AutomationSample.Tagging("Late", "late", "ReadOnly -and Author -eq 'Ann Author'"));

        await catalog.ImportAsync(Sample.Page("1", "One"), Sample.Page("2", "Two"));

        Assert.Equal(["late"], await catalog.TagsOfAsync("One"));
        Assert.Empty(await catalog.TagsOfAsync("Two"));
    }

    [Fact]
    public async Task One_that_fails_undoes_its_own_work_sits_out_the_rest_and_leaves_import_and_others_alone()
    {
        await using var catalog = await _folder.OpenAsync();
        await catalog.AutomateAsync(AutomationSample.Tagging("Before", "before"));
        await catalog.AutomateAsync(AutomationSample.Tagging("Broken", "broken") with { Do = [AutomationActionKind.AddTag, AutomationActionKind.AddToCollection], Collections = ["Closed"] });
        await catalog.AutomateAsync(AutomationSample.Tagging("After", "after", "Tags -notcontains 'broken'"));
        // What goes wrong in the middle of the work, after the tag is on.
        await using (var direct = new SqliteConnection($"Data Source={_folder.File};Pooling=False"))
            direct.Execute("CREATE TRIGGER closed BEFORE INSERT ON collection_document BEGIN SELECT RAISE(ABORT, 'nothing more fits in'); END;");

        var run = await catalog.Imports.BeginAsync(Sample.Site, Sample.Engineering, null, Cancel);
        await catalog.Imports.SaveAsync(run, [Sample.Page("1", "One")], OnConflict.Override, Cancel);
        await catalog.Imports.SaveAsync(run, [Sample.Page("2", "Two")], OnConflict.Override, Cancel);

        Assert.Equal(["after", "before"], await catalog.TagsOfAsync("One"));
        Assert.Equal(["after", "before"], await catalog.TagsOfAsync("Two"));
        var runs = (await catalog.RunsAsync()).ToDictionary(one => one.Name);
        Assert.Equal((AutomationStatus.Completed, 2, 2), (runs["After"].Status, runs["After"].Documents, runs["After"].Changed));
        Assert.Equal((AutomationStatus.Failed, 1, 0), (runs["Broken"].Status, runs["Broken"].Documents, runs["Broken"].Changed));
        Assert.Contains("nothing more fits in", runs["Broken"].Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_target_that_was_deleted_is_one_clear_error_in_the_history()
    {
        await using var catalog = await _folder.OpenAsync();
        await catalog.AutomateAsync(new AutomationDraft { Name = "A", When = [AutomationTrigger.Imported], Do = [AutomationActionKind.AddToCollection], Collections = ["Wiki"] });
        await catalog.Collections.RemoveAsync("Wiki", Cancel);

        await catalog.ImportAsync(Sample.Page("1", "One"), Sample.Page("2", "Two"));

        Assert.Equal(2, (await catalog.ListAsync()).Count);
        var run = Assert.Single(await catalog.RunsAsync());
        Assert.Equal(AutomationStatus.Failed, run.Status);
        Assert.StartsWith("The automation 'A' points at the collection 'Wiki', which was deleted. Use Set-DocumentAutomation", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_batch_that_is_not_saved_leaves_nothing_of_what_automations_did()
    {
        await using var catalog = await _folder.OpenAsync();
        await catalog.AutomateAsync(AutomationSample.Tagging("A", "x"));
        await using (var direct = new SqliteConnection($"Data Source={_folder.File};Pooling=False"))
            direct.Execute("CREATE TRIGGER full BEFORE UPDATE ON catalog BEGIN SELECT RAISE(ABORT, 'no'); END;");

        await Assert.ThrowsAsync<SqliteException>(() => catalog.ImportAsync(Sample.Page("1", "One")));

        Assert.Empty(await catalog.ListAsync());
        Assert.Empty(await catalog.RunsAsync());
    }

    [Fact]
    public async Task What_automations_and_people_do_starts_none()
    {
        await using var catalog = await _folder.OpenAsync();
        await catalog.ImportAsync(Sample.Page("1", "One"));
        await catalog.AutomateAsync(AutomationSample.Tagging("A", "x", when: [AutomationTrigger.Imported, AutomationTrigger.Changed, AutomationTrigger.Removed]));
        var id = (await catalog.ListAsync())[0].Id;

        await catalog.EditAsync(id, "Edited here.");
        await catalog.WriteAsync(new DocumentDraft { Title = "Written here" }, "Ann", Cancel);
        await catalog.RunByHandAsync("A");

        Assert.Equal(AutomationTrigger.Manual, Assert.Single(await catalog.RunsAsync()).Trigger);
    }

    [Fact]
    public async Task One_that_is_switched_off_is_left_out()
    {
        await using var catalog = await _folder.OpenAsync();
        await catalog.AutomateAsync(AutomationSample.Tagging("A", "x") with { Enabled = false });

        await catalog.ImportAsync(Sample.Page("1", "One"));

        Assert.Empty(await catalog.TagsOfAsync("One"));
        Assert.Equal(1, (await catalog.RunByHandAsync("A")).Changed);
    }
}
