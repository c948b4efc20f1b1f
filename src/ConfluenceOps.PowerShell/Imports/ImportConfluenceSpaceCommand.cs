using System.Management.Automation;
using ConfluenceOps.Documents;
using ConfluenceOps.Imports;
using ConfluenceOps.PowerShell.Completion;
using ConfluenceOps.PowerShell.Connections;
using ConfluenceOps.PowerShell.Documents;
using ConfluenceOps.PowerShell.Spaces;
using ConfluenceOps.Sites;
using ConfluenceOps.Sites.Exports;

namespace ConfluenceOps.PowerShell.Imports;

/// <summary>Brings spaces into the catalog.</summary>
/// <remarks>
/// Reads every page and blog post that the connected account can see, with labels, restrictions, comments and attachments, and
/// keeps their text as Markdown. With -Path the same comes out of an XML export of a space, with no site at all, earlier versions
/// of the pages included. Pages that have not changed since the last import are left as they are. An import that stops anywhere
/// leaves a sound catalog, and the next one goes on from there. Nothing is written to Confluence.
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
/// <code>Import-ConfluenceSpace ENG -Catalog ./eng.db -Attachments All</code>
/// <para>Imports a space into a catalog of its own, with every file that hangs on its pages.</para>
/// </example>
/// <example>
/// <code>Import-ConfluenceSpace -Path ./Confluence-space-export.xml.zip -SiteUrl https://acme.atlassian.net/wiki</code>
/// <para>Imports what an export holds; links to what it does not hold lead to the site that it came from.</para>
/// </example>
[Cmdlet(VerbsData.Import, "ConfluenceSpace", SupportsShouldProcess = true, DefaultParameterSetName = FromSite)]
[OutputType(typeof(ImportRun))]
public sealed class ImportConfluenceSpaceCommand : SiteCommand
{
    private const string FromSite = "Site";
    private const string FromExport = "Export";

    private string _file = "";

    /// <summary>Spaces: keys, with wildcards, or space objects. Of an export all of them when left out.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ParameterSetName = FromSite)]
    [Parameter(Position = 0, ParameterSetName = FromExport)]
    [Alias("Key"), SupportsWildcards, ArgumentCompleter(typeof(SpaceKeyCompleter))]
    public SpaceRef[] Space { get; set; } = [];

    /// <summary>XML exports: the zip files that Confluence made, or the folders that they were unpacked to; wildcards allowed.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = FromExport)]
    [Alias("PSPath"), SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public string[] Path { get; set; } = [];

    /// <summary>The site that the export came from, such as https://acme.atlassian.net/wiki: links lead there, and a later import from the site finds the same documents.</summary>
    [Parameter(ParameterSetName = FromExport)]
    [SiteUrl]
    public Uri? SiteUrl { get; set; }

    /// <summary>Which files to fetch: those that texts show or link, all, or none.</summary>
    [Parameter]
    public AttachmentChoice Attachments { get; set; } = AttachmentChoice.Referenced;

    /// <summary>The catalog's file, which is made where there is none. Left out: the one that $env:CONFLUENCEOPS_CATALOG names, else catalog.db in the user's local application data.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Catalog { get; set; }

    /// <inheritdoc/>
    protected override Task BeginAsync(CancellationToken cancel)
    {
        _file = CatalogFile.Locate(Catalog, SessionState.Path);
        // What comes through the pipeline may be exports, which need no connection.
        return ParameterSetName == FromExport || MyInvocation.ExpectingInput ? Task.CompletedTask : base.BeginAsync(cancel);
    }

    /// <inheritdoc/>
    protected override Task ProcessAsync(CancellationToken cancel) =>
        ParameterSetName == FromExport ? ForEachAsync(Path, path => ImportExportsAsync(path, cancel)) : base.ProcessAsync(cancel);

    /// <inheritdoc/>
    protected override Task ProcessAsync(ISite site, CancellationToken cancel) => ForEachAsync(Space, async reference =>
    {
        var spaces = await reference.FindAsync(site, cancel);
        await ForEachAsync(spaces, space => ImportAsync(site, space, cancel));
    });

    private async Task ImportExportsAsync(string path, CancellationToken cancel)
    {
        foreach (var file in SessionState.Path.GetResolvedProviderPathFromPSPath(path, out _))
        {
            using var site = await ExportSite.OpenAsync(file, new ExportOptions { SiteUrl = SiteUrl }, cancel);
            if (Space.Length == 0)
                Space = [new SpaceRef("*")];
            await ProcessAsync(site, cancel);
        }
    }

    private async Task ImportAsync(ISite site, Space space, CancellationToken cancel)
    {
        if (!await ShouldProcessAsync($"Space {space.Key}, '{space.Name}'", $"Import into {_file}"))
            return;
        await using var catalog = await CatalogFile.OpenAsync(_file, cancel);
        var progress = new ImportProgressBar(space, ShowProgress);
        var importer = new SpaceImporter(site, catalog, TimeProvider.System) { Attachments = Attachments };
        try
        {
            await WriteAsync(await importer.ImportAsync(space, progress, cancel));
        }
        finally
        {
            progress.Close();
        }
    }
}
