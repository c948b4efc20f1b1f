using System.CommandLine;
using ConfluenceOps.Tool.Convert;
using ConfluenceOps.Tool.Mcp;
using ConfluenceOps.Tool.Sandbox;
using ConfluenceOps.Tool.Status;
using ConfluenceOps.Tool.Sync;
using ConfluenceOps.Tool.Tour;

// Titles, check marks and arrows of the whole world, also where the console was made for less.
Console.OutputEncoding = System.Text.Encoding.UTF8;

var root = new RootCommand("Confluence spaces as a local, searchable catalog; for machines without PowerShell.")
{
    TourCommand.Create(),
    SandboxCommand.Create(),
    ConvertCommand.Create(),
    SyncCommand.Create(),
    StatusCommand.Create(),
    McpCommand.Create(),
};
var words = root.Parse(args);
return await words.InvokeAsync(new InvocationConfiguration
{
    // A sandbox that a program started ends with that program. Ctrl+C in the terminal that they share is meant for the program.
    ProcessTerminationTimeout = words.GetValue(SandboxCommand.ForProgram) ? null : TimeSpan.FromSeconds(2),
});
