using System.CommandLine;
using ConfluenceOps.Connections.Saved;
using ConfluenceOps.Documents;
using ConfluenceOps.Documents.Sqlite;
using ConfluenceOps.Imports;
using ConfluenceOps.Imports.Automations;
using ConfluenceOps.Imports.Scheduling;
using ConfluenceOps.Permissions.Viewing;

namespace ConfluenceOps.Tool.Sync;

/// <summary><c>confluenceops sync</c>: imports with nobody watching, for cron jobs and containers.</summary>
internal static class SyncCommand
{
    public static Command Create()
    {
        var schedule = new Option<string?>("--schedule") { Description = "Run a schedule of the catalog, as Register-ConfluenceImportSchedule keeps them.", HelpName = "name" };
        var space = new Option<string[]>("--space") { Description = "Import these spaces: keys, * and ? allowed.", HelpName = "key", AllowMultipleArgumentsPerToken = true };
        var connection = new Option<string?>("--connection") { Description = "Take the variables of this connection, such as CONFLUENCEOPS_PROD_URL for prod.", HelpName = "name" };
        var catalog = new Option<string?>("--catalog") { Description = $"The catalog's file. Left out: the one that {CatalogLocation.Variable} names, else the user's own.", HelpName = "file" };
        var full = new Option<bool>("--full") { Description = "Read everything again, whatever seems unchanged." };
        var skipAccess = new Option<bool>("--skip-access") { Description = "Leave it as it is who may see the documents, which saves the requests that tell." };
        var notify = new Option<string?>("--notify") { Description = "Send the summary to this webhook, in place of the schedule's own.", HelpName = "https address" };
        var json = new Option<bool>("--json") { Description = "Print one line of JSON for each space on standard output." };
        var command = new Command("sync", "Import spaces with nobody watching; with --schedule the automations follow that wait for one. Ends with 0 when all is done, 2 when something is missing, 1 when an import failed.")
        {
            schedule, space, connection, catalog, full, skipAccess, notify, json,
        };
        command.Validators.Add(result =>
        {
            if (result.GetResult(schedule) is null == (result.GetResult(space) is null))
                result.AddError("Give either --schedule or --space.");
        });
        command.SetAction((words, cancel) => Problem.ReportAsync(async () =>
        {
            var webhook = words.GetValue(notify) is { } address ? new Webhook(address) : null;
            var name = words.GetValue(schedule);
            await using var store = await OpenAsync(words.GetValue(catalog) ?? CatalogLocation.Default(), mustExist: name is not null, cancel);
            var kept = name is null ? null : await new ImportSchedules(store).GetAsync(name, cancel);
            var options = (kept?.Options ?? new ImportOptions()) with { Full = words.GetValue(full), Schedule = kept?.Name };
            if (words.GetValue(skipAccess))
                options = options with { SkipAccess = true };
            var run = new SyncRun(new SyncLog(Console.Error, TimeProvider.System), words.GetValue(json) ? Console.Out : null)
            {
                Connection = words.GetValue(connection) ?? kept?.Connection,
                Webhook = webhook ?? kept?.Webhook,
                Post = new AutomationPost(store, new FileSecrets()),
            };
            return await run.RunAsync(new UnattendedRun(store, TimeProvider.System) { Spaces = kept?.Spaces ?? words.GetValue(space)!, Options = options, Viewers = site => new PageViewers(site, TimeProvider.System) }, cancel);
        }));
        return command;
    }

    private static async Task<ICatalog> OpenAsync(string file, bool mustExist, CancellationToken cancel) =>
        mustExist && !File.Exists(file) ? throw new NoCatalogException(file) : await SqliteCatalog.OpenAsync(file, TimeProvider.System, cancel);
}
