using System.CommandLine;
using ConfluenceOps.Connections;
using ConfluenceOps.Connections.Saved;
using ConfluenceOps.Connections.Status;

namespace ConfluenceOps.Tool.Status;

/// <summary><c>confluenceops status</c>: whether a connection works, for build servers and monitors without PowerShell.</summary>
internal static class StatusCommand
{
    public static Command Create()
    {
        var connection = new Option<string?>("--connection") { Description = "The connection: the variables of this name, such as CONFLUENCEOPS_PROD_URL for prod, or the one that was saved under it. Left out: CONFLUENCEOPS_URL and so on.", HelpName = "name" };
        var expect = new Option<string?>("--expect") { Description = "The account that should be connected: e-mail address, user name, account id or name.", HelpName = "account" };
        var space = new Option<string[]>("--space") { Description = "Spaces that it must see.", HelpName = "key", AllowMultipleArgumentsPerToken = true };
        var scope = new Option<string[]>("--scope") { Description = "Scopes that it must have, or jobs that stand for theirs: Import, Review.", HelpName = "scope", AllowMultipleArgumentsPerToken = true };
        var quiet = new Option<bool>("--quiet") { Description = "Try only what decides, and print nothing." };
        var json = new Option<bool>("--json") { Description = "Print the status as one line of JSON." };
        var command = new Command("status", "Test a connection. Ends with 0 when it is connected, 2 when something that was asked for is missing, 1 when nobody is signed in.")
        {
            connection, expect, space, scope, quiet, json,
        };
        command.SetAction((words, cancel) => Problem.ReportAsync(async () =>
        {
            var needs = new ConnectionNeeds
            {
                Account = words.GetValue(expect),
                Spaces = words.GetValue(space) ?? [],
                Scopes = words.GetValue(scope) ?? [],
                Brief = words.GetValue(quiet),
            };
            var status = await TestAsync(words.GetValue(connection), needs, cancel);
            if (words.GetValue(json))
                Console.WriteLine(StatusText.Json(status));
            else if (!needs.Brief)
                Console.WriteLine(StatusText.Of(status));
            return StatusText.ExitCode(status.Status);
        }));
        return command;
    }

    private static async Task<ConnectionStatus> TestAsync(string? name, ConnectionNeeds needs, CancellationToken cancel)
    {
        var opened = new ConnectionOpener();
        var url = await NamedConnection.AddressOfAsync(name, cancel);
        return await new ConnectionTest(needs).RunAsync(url, stop => NamedConnection.OpenAsync(name, opened, _ => new FileSecrets(), stop), cancel);
    }
}
