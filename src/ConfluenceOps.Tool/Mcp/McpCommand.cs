using System.CommandLine;
using ConfluenceOps.Documents;
using ConfluenceOps.Documents.Sqlite;
using ConfluenceOps.Tool.Mcp.Calls;
using ConfluenceOps.Tool.Mcp.Doors;

namespace ConfluenceOps.Tool.Mcp;

/// <summary><c>confluenceops mcp</c>: the catalog for AI assistants, by the Model Context Protocol.</summary>
internal static class McpCommand
{
    /// <summary>Whoever is given no port should be found again under the same one.</summary>
    private const int UsualPort = 18095;

    /// <summary>Two a second for as long as it goes on: more than an assistant needs, and too few to carry a catalog away unseen.</summary>
    private const int UsualRate = 120;

    public static Command Create()
    {
        var catalog = new Option<string?>("--catalog") { Description = $"The catalog's file. Left out: the one that {CatalogLocation.Variable} names, else the user's own.", HelpName = "file" };
        var person = new Option<string?>("--as") { Description = "Act as this person, by name, e-mail address or id: what they may not see is not there. For owners of the catalog. Left out: the user of this machine.", HelpName = "person" };
        var http = new Option<int?>("--http") { Description = $"Listen on this loopback port instead of standard input; {UsualPort} when no port is given, any free one for 0. Whoever may open connections on this machine reads as that person.", HelpName = "port", Arity = ArgumentArity.ZeroOrOne };
        var rate = new Option<int>("--rate") { Description = "How many calls a minute are answered.", HelpName = "calls", DefaultValueFactory = _ => UsualRate };
        http.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !ushort.TryParse(token.Value, out _))
                result.AddError("The port is a number from 0 to 65535.");
        });
        rate.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !(int.TryParse(token.Value, out var calls) && calls > 0))
                result.AddError("The rate is a number of calls, at least 1.");
        });
        var command = new Command("mcp", "Serve the catalog to AI assistants by the Model Context Protocol: search, read and look up, as one person may, and change nothing. Each call is noted in the catalog.")
        {
            catalog, person, http, rate,
        };
        command.SetAction((words, cancel) => Problem.ReportAsync(async () =>
        {
            await using var opened = await OpenAsync(words.GetValue(catalog) ?? CatalogLocation.Default(), words.GetValue(person), cancel);
            var server = new CatalogServer(opened, new CallBudget(words.GetValue(rate), TimeProvider.System), Console.Error);
            if (words.GetResult(http) is { Implicit: false })
                await HttpDoor.ServeAsync(server, words.GetValue(http) ?? UsualPort, Console.Out, cancel);
            else
                await StdioDoor.ServeAsync(server, cancel);
        }));
        return command;
    }

    private static async Task<ICatalog> OpenAsync(string file, string? person, CancellationToken cancel)
    {
        if (!File.Exists(file))
            throw new NoCatalogException(file);
        var own = await SqliteCatalog.OpenAsync(file, TimeProvider.System, cancel);
        if (person is null)
            return own;
        await using (own)
            return await own.OpenAsAsync(person, cancel);
    }
}
