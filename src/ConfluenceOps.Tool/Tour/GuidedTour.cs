using ConfluenceOps.Connections;
using ConfluenceOps.Connections.Status;
using ConfluenceOps.Documents;
using ConfluenceOps.Documents.Sqlite;
using ConfluenceOps.Imports;
using ConfluenceOps.Sandbox;
using ConfluenceOps.Sandbox.Identity;
using ConfluenceOps.Sandbox.Model;
using ConfluenceOps.Sites;
using ConfluenceOps.Sites.Scopes;
using ConfluenceOps.Tool.Sandbox;
using ConfluenceOps.Tool.Status;

namespace ConfluenceOps.Tool.Tour;

/// <summary>The main job from end to end, told as it happens.</summary>
internal sealed class GuidedTour(SandboxSite site, string catalogFile, Screen screen)
{
    public async Task RunAsync(bool keep, CancellationToken cancel)
    {
        await using var server = await SandboxServer.StartAsync(site, new SandboxOptions(), cancel);
        await using var catalog = await SqliteCatalog.OpenAsync(catalogFile, TimeProvider.System, cancel);
        var account = OpenAccounts.Of(site).First();
        using var connection = await ConnectAsync(server, account, cancel);
        var spaces = await ShowSpacesAsync(connection.Site, cancel);
        await ImportAsync(connection.Site, catalog, spaces, cancel);
        await SearchAsync(catalog, cancel);
        await ReviewAsync(server, cancel);
        await ProtectAsync(catalog, cancel);
        ShowWhatNext(server, account);
        if (keep)
            await KeepOpenAsync(server, cancel);
    }

    private async Task<OpenConnection> ConnectAsync(SandboxServer server, SandboxUser account, CancellationToken cancel)
    {
        screen.Step($"Connect to {site.Name}, a Confluence site in a box at {server.Address}");
        var connection = await OpenAsync(server, account, cancel);
        var status = await new ConnectionTest(new ConnectionNeeds { Account = account.Email }).RunAsync(connection, cancel);
        screen.Line($"Status: {status.Status}, as {status.Account}");
        foreach (var check in status.Checks)
            screen.Line($"{StatusText.MarkOf(check.Result)} {check}");
        screen.Line();
        screen.Line("What the jobs need, and whether this account has it:");
        screen.Table([.. status.Scopes.Select(scope => new[] { StateOf(scope), scope.Name, string.Join(", ", scope.Jobs), scope.Purpose })]);
        if (status.Scopes.Any(scope => scope.State == ScopeState.AccountMayNot))
            screen.Line("– means that the token could, but the account itself may not.");
        return connection;
    }

    private async Task<List<Space>> ShowSpacesAsync(ISite connection, CancellationToken cancel)
    {
        screen.Step("The spaces that the account can see");
        var spaces = new List<Space>();
        await foreach (var space in connection.GetSpacesAsync(SpaceQuery.All, cancel))
            spaces.Add(space);
        screen.Table([.. spaces.Select(space => new[] { space.Key, space.Name, space.Type, space.Description ?? "" })]);
        if (spaces.Count < site.Spaces.Count)
            screen.Line($"{site.Spaces.Count - spaces.Count} more of the site's spaces are not open to it.");
        return spaces;
    }

    private async Task ImportAsync(ISite connection, ICatalog catalog, List<Space> spaces, CancellationToken cancel)
    {
        screen.Step("Import them into a local catalog");
        var importer = new SpaceImporter(connection, catalog, TimeProvider.System);
        var progress = new LiveProgress(screen);
        var runs = new List<ImportRun>();
        foreach (var space in spaces)
            runs.Add(await importer.ImportAsync(space, progress, cancel));
        screen.EndLive();
        screen.Table([.. runs.Select(run => new[]
        {
            run.Space, $"{run.Status}", $"{run.Added} documents", $"{run.Attachments} attachments", $"{run.Requests} requests", $"{run.Duration.TotalSeconds:0.00} s",
        })]);
        var losses = runs.SelectMany(run => run.Losses).GroupBy(loss => loss.Key, loss => loss.Value).OrderByDescending(group => group.Sum()).ToList();
        screen.Line(losses.Count == 0
            ? "Nothing was lost on the way to Markdown."
            : $"Text kept, meaning not yet: {string.Join(", ", losses.Select(group => $"{group.Key} ×{group.Sum()}"))}");
    }

    private async Task SearchAsync(ICatalog catalog, CancellationToken cancel)
    {
        foreach (var words in await SearchWords.ForAsync(catalog, cancel))
        {
            screen.Step($"Search for '{words}'");
            foreach (var hit in await catalog.FindAsync(new SearchQuery(words, [], 3), cancel))
            {
                screen.Line($"{hit.Title}  [{hit.Space}]");
                screen.Line($"  {hit.Snippet}");
            }
        }
    }

    private async Task ReviewAsync(SandboxServer server, CancellationToken cancel)
    {
        if (site.Users.FirstOrDefault(user => user.IsAdministrator && user.Tokens.Count > 0) is not { } administrator)
            return;
        using var connection = await OpenAsync(server, administrator, cancel);
        await new AdministratorTour(connection.Site, administrator.DisplayName, screen).RunAsync(cancel);
    }

    private async Task ProtectAsync(ICatalog catalog, CancellationToken cancel)
    {
        screen.Step("Make a document read-only, and try to edit it");
        if (await catalog.GetDocumentsAsync(new DocumentQuery(), cancel).FirstOrDefaultAsync(cancel) is not { } document)
            return;
        document = await catalog.SetReadOnlyAsync(document.Id, true, cancel);
        screen.Line($"Document {document.Id}, '{document.Title}', is read-only now.");
        try
        {
            await catalog.SetTextAsync(document.Id, "Something else.", Environment.UserName, null, null, cancel);
            throw new InvalidOperationException("A read-only document was edited.");
        }
        catch (DocumentReadOnlyException refused)
        {
            screen.Line($"The edit was refused: {refused.Happened}");
        }
    }

    private void ShowWhatNext(SandboxServer server, SandboxUser account)
    {
        screen.Step("The same from PowerShell");
        screen.Line($"The catalog is the file {catalogFile}");
        screen.Line();
        screen.Line("./build.ps1; Import-Module ./output/ConfluenceOps");
        screen.Line("Start-ConfluenceSandbox | Connect-Confluence");
        screen.Line("Get-ConfluenceSpace | Import-ConfluenceSpace");
        screen.Line("Find-Document 'deploy rollback' | Select-Object -First 5 Title, Space, Snippet");
        screen.Line("New-ConfluencePermissionReview -Space * | Export-ConfluencePermissionReport review.html   # as an administrator");
        screen.Line("Get-ConfluenceSpace | Import-ConfluenceSpace -WhatIf   # what the next import would do");
    }

    private static async Task KeepOpenAsync(SandboxServer server, CancellationToken cancel)
    {
        Console.WriteLine();
        Console.WriteLine(Invitation.Text(server));
        Console.WriteLine("Ctrl+C stops it.");
        await Task.Delay(Timeout.Infinite, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private static Task<OpenConnection> OpenAsync(SandboxServer server, SandboxUser account, CancellationToken cancel) => new ConnectionOpener().OpenAsync(
        new ConnectionProfile { Url = server.Address, Method = SignInMethod.Credential, Account = account.Email }, ConnectionSecret.Of(account.Tokens[0].Value), cancel);

    private static string StateOf(ScopeCheck scope) => scope.State switch
    {
        ScopeState.Granted => "✓",
        ScopeState.Missing => "✗",
        ScopeState.AccountMayNot => "–",
        _ => "?",
    };
}
