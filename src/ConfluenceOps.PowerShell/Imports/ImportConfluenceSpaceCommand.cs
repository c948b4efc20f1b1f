using System.Management.Automation;
using ConfluenceOps.Documents;
using ConfluenceOps.Documents.Access;
using ConfluenceOps.Imports;
using ConfluenceOps.Permissions.Viewing;
using ConfluenceOps.PowerShell.Completion;
using ConfluenceOps.PowerShell.Connections;
using ConfluenceOps.PowerShell.Documents;
using ConfluenceOps.PowerShell.Documents.Automations;
using ConfluenceOps.PowerShell.Spaces;
using ConfluenceOps.Sites;
using ConfluenceOps.Sites.Exports;

namespace ConfluenceOps.PowerShell.Imports;

/// <summary>Brings spaces into the catalog.</summary>
/// <remarks>
/// Reads every page and blog post that the connected account can see, with labels, restrictions, comments and attachments, and
/// keeps their text as Markdown. Later imports ask the site what changed and read no more than that; once a week, and with -Full,
/// everything is read again, because a site does not tell of every change. Documents whose pages are gone go to the catalog's trash.
/// With -Path the same comes out of an XML export of a space, with no site at all, earlier versions of the pages included.
/// An import that stops anywhere leaves a sound catalog, and the next one goes on from there. Nothing is written to Confluence.
/// -WhatIf asks the site and writes the plan.
/// </remarks>
/// <example>
/// <code>Get-ConfluenceSpace ENG, OPS | Import-ConfluenceSpace</code>
/// <para>Imports two spaces and writes a summary of each.</para>
/// </example>
/// <example>
/// <code>Import-ConfluenceSpace ENG -WhatIf</code>
/// <para>Says what would be new, changed, moved and gone, and what was edited here.</para>
/// </example>
/// <example>
/// <code>Import-ConfluenceSpace ENG -Catalog ./eng.db -Attachments All</code>
/// <para>Imports a space into a catalog of its own, with every file that hangs on its pages.</para>
/// </example>
/// <example>
/// <code>Import-ConfluenceSpace ENG -RootPage 'Engineering' -Label runbook -ExcludeLabel draft -WhatIf</code>
/// <para>Plans to import a part of a space: what hangs under a page, has one label and not another.</para>
/// </example>
/// <example>
/// <code>Import-ConfluenceSpace -Path ./Confluence-space-export.xml.zip -SiteUrl https://acme.atlassian.net/wiki</code>
/// <para>Imports what an export holds; links to what it does not hold lead to the site that it came from.</para>
/// </example>
[Cmdlet(VerbsData.Import, "ConfluenceSpace", SupportsShouldProcess = true, DefaultParameterSetName = FromSite)]
[OutputType(typeof(ImportRun), typeof(ImportPlan))]
public sealed class ImportConfluenceSpaceCommand : SiteCommand
{
    private const string FromSite = "Site";
    private const string FromExport = "Export";

    private readonly Dictionary<ISite, PageViewers> _viewers = new(ReferenceEqualityComparer.Instance);
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

    /// <summary>Read everything again, whatever seems unchanged.</summary>
    [Parameter]
    public SwitchParameter Full { get; set; }

    /// <summary>The page, by title or id, under which everything hangs that is imported, itself included.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(PageTitleCompleter))]
    [ValidateNotNullOrEmpty]
    public string? RootPage { get; set; }

    /// <summary>Labels; only pages that have one of them are imported, and others leave the catalog.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(DocumentTagCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Label { get; set; } = [];

    /// <summary>Labels; pages that have one of them are not imported, and leave the catalog.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(DocumentTagCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] ExcludeLabel { get; set; } = [];

    /// <summary>
    /// What to do about documents that were edited here: Override gives them the site's text and keeps the edit as a version, Keep leaves the
    /// edit and keeps the site's text as a version, Fail stops before anything is written when the page changed too.
    /// </summary>
    [Parameter]
    public OnConflict OnConflict { get; set; }

    /// <summary>Which side wins for the spaces from now on, once all of them is here: with Catalog this import is the only one, and its documents are edited here.</summary>
    [Parameter]
    public SourceOfTruth? SourceOfTruth { get; set; }

    /// <summary>Import although the catalog is the source of truth for the space.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Let more than 20 documents and a fifth of a space go to the trash at once.</summary>
    [Parameter]
    public SwitchParameter AllowMassRemoval { get; set; }

    /// <summary>After how long everything is read again, although only changes were asked for; a week when left out.</summary>
    [Parameter]
    public TimeSpan CheckEvery { get; set; } = ImportOptions.UsualCheck;

    /// <summary>How long documents whose pages are gone stay in the trash; 90 days when left out.</summary>
    [Parameter]
    public TimeSpan PurgeAfter { get; set; } = ImportOptions.UsualPurge;

    /// <summary>Leave it as it is who may see the documents, which saves the requests that tell. Of new pages it is then whoever imports, and nobody else.</summary>
    [Parameter]
    public SwitchParameter SkipAccess { get; set; }

    /// <summary>How long to wait for another import of the same space; not at all when left out.</summary>
    [Parameter]
    public TimeSpan Wait { get; set; }

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
        var isMeant = await ShouldProcessAsync($"Space {space.Key}, '{space.Name}'", $"Import into {_file}");
        if (!isMeant)
        {
            if (MyInvocation.BoundParameters.ContainsKey("WhatIf"))
                await PlanAsync(site, space, cancel);
            return;
        }
        await using var catalog = await CatalogFile.OpenAsync(_file, Actor, cancel);
        using var progress = OpenProgress($"Importing {space.Key}");
        var run = await new SpaceImporter(site, catalog, TimeProvider.System) { Options = Options(), Viewers = ViewersOf(site) }.ImportAsync(space, progress, cancel);
        // A space that is not all here yet would be refused what is missing.
        if (SourceOfTruth is { } side && run.Status == ImportStatus.Completed)
            await catalog.Imports.SetSourceOfTruthAsync(space.Key, side, cancel);
        if (run is { Status: ImportStatus.Completed, Message: { } message })
            await WarnAsync(message);
        await WriteAsync(run);
        await AutomationMail.SendAsync(this, catalog, cancel);
    }

    /// <summary>The same for all spaces of a site, whose groups and accounts are read once.</summary>
    private PageViewers ViewersOf(ISite site) => _viewers.TryGetValue(site, out var viewers) ? viewers : _viewers[site] = new PageViewers(site, TimeProvider.System);

    private async Task PlanAsync(ISite site, Space space, CancellationToken cancel)
    {
        // A plan makes no catalog: where there is none, the space is held against an empty one that is gone afterwards.
        var aside = File.Exists(_file) ? null : Directory.CreateTempSubdirectory("confluenceops-");
        try
        {
            await using var catalog = await CatalogFile.OpenAsync(aside is null ? _file : System.IO.Path.Combine(aside.FullName, "catalog.db"), Actor, cancel);
            using var progress = OpenProgress($"Planning the import of {space.Key}");
            await WriteAsync(await new SpaceImporter(site, catalog, TimeProvider.System) { Options = Options() }.PlanAsync(space, progress, cancel));
        }
        finally
        {
            aside?.Delete(recursive: true);
        }
    }

    /// <summary>An export is nobody's view.</summary>
    private CatalogActor Actor => ParameterSetName == FromExport ? CatalogActor.User : (Connection ?? Session.Default)?.Actor ?? CatalogActor.User;

    private ImportOptions Options() => new()
    {
        Attachments = Attachments,
        Full = Full,
        Selection = new PageSelection(RootPage, Label, ExcludeLabel),
        OnConflict = OnConflict,
        Force = Force || SourceOfTruth == ConfluenceOps.Documents.SourceOfTruth.Confluence,
        AllowMassRemoval = AllowMassRemoval,
        CheckEvery = CheckEvery,
        PurgeAfter = PurgeAfter,
        Wait = Wait,
        SkipAccess = SkipAccess,
    };
}
