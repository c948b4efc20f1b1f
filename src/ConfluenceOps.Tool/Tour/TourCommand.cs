using System.CommandLine;
using ConfluenceOps.Tool.Sandbox;

namespace ConfluenceOps.Tool.Tour;

/// <summary><c>confluenceops tour</c>: the whole main job against a site in a box.</summary>
internal static class TourCommand
{
    public static Command Create()
    {
        var keep = new Option<bool>("--keep") { Description = "Leave the sandbox up after the tour, and say how to connect to it." };
        var catalog = new Option<string?>("--catalog") { Description = "Where to put the catalog; a new file in the folder for temporary files when left out.", HelpName = "file" };
        var choice = new SiteChoice();
        var command = new Command("tour", "Connect, look around, import, search, read the audit log, protect a document: the main job in one go.") { keep, catalog };
        choice.AddTo(command);
        command.SetAction((words, cancel) => Problem.ReportAsync(async () =>
        {
            var site = await choice.LoadAsync(words, cancel);
            var file = words.GetValue(catalog) ?? Path.Combine(Path.GetTempPath(), $"confluenceops-tour-{DateTime.Now:yyyyMMdd-HHmmss}", "catalog.db");
            await new GuidedTour(site, file, new Screen(Console.Out, live: !Console.IsOutputRedirected)).RunAsync(words.GetValue(keep), cancel);
        }));
        return command;
    }
}
