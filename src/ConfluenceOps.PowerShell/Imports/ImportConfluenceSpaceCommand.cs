using System.Management.Automation;
using ConfluenceOps.Documents;
using ConfluenceOps.Imports;
using ConfluenceOps.PowerShell.Completion;
using ConfluenceOps.PowerShell.Connections;
using ConfluenceOps.PowerShell.Documents;
using ConfluenceOps.PowerShell.Spaces;
using ConfluenceOps.Sites;

namespace ConfluenceOps.PowerShell.Imports;

/// <summary>Brings spaces into the catalog.</summary>
/// <remarks>
/// Reads every page and blog post that the connected account can see, with labels, restrictions and the list of attachments,
/// and keeps their text as Markdown. Pages that have not changed since the last import are left as they are. An import that
/// stops anywhere leaves a sound catalog, and the next one goes on from there. Nothing is written to Confluence.
/// </remarks>
/// <example>
/// <code>Get-ConfluenceSpace ENG, OPS | Import-ConfluenceSpace</code>
/// <para>Imports two spaces and writes a summary of each.</para>
/// </example>
/// <example>
/// <code>Import-ConfluenceSpace * -WhatIf</code>
/// <para>Says which spaces would be imported.</para>
/// </example>
/// <example>
/// <code>Import-ConfluenceSpace ENG -Catalog ./eng.db</code>
/// <para>Imports a space into a catalog of its own.</para>
/// </example>
[Cmdlet(VerbsData.Import, "ConfluenceSpace", SupportsShouldProcess = true)]
[OutputType(typeof(ImportRun))]
public sealed class ImportConfluenceSpaceCommand : SiteCommand
{
    private string _file = "";

    /// <summary>Spaces: keys, with wildcards, or space objects.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true)]
    [Alias("Key"), SupportsWildcards, ArgumentCompleter(typeof(SpaceKeyCompleter))]
    public SpaceRef[] Space { get; set; } = [];

    /// <summary>The catalog's file, which is made where there is none. Left out: the one that $env:CONFLUENCEOPS_CATALOG names, else catalog.db in the user's local application data.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Catalog { get; set; }

    /// <inheritdoc/>
    protected override Task BeginAsync(CancellationToken cancel)
    {
        _file = CatalogFile.Locate(Catalog, SessionState.Path);
        return base.BeginAsync(cancel);
    }

    /// <inheritdoc/>
    protected override Task ProcessAsync(ISite site, CancellationToken cancel) => ForEachAsync(Space, async reference =>
    {
        var spaces = await reference.FindAsync(site, cancel);
        await ForEachAsync(spaces, space => ImportAsync(site, space, cancel));
    });

    private async Task ImportAsync(ISite site, Space space, CancellationToken cancel)
    {
        if (!await ShouldProcessAsync($"Space {space.Key}, '{space.Name}'", $"Import into {_file}"))
            return;
        await using var catalog = await CatalogFile.OpenAsync(_file, cancel);
        var progress = new ImportProgressBar(space, ShowProgress);
        try
        {
            await WriteAsync(await new SpaceImporter(site, catalog, TimeProvider.System).ImportAsync(space, progress, cancel));
        }
        finally
        {
            progress.Close();
        }
    }
}
