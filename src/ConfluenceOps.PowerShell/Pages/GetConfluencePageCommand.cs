using System.Management.Automation;
using ConfluenceOps.Imports;
using ConfluenceOps.PowerShell.Completion;
using ConfluenceOps.PowerShell.Connections;
using ConfluenceOps.PowerShell.Spaces;
using ConfluenceOps.Sites;

namespace ConfluenceOps.PowerShell.Pages;

/// <summary>Reads pages and blog posts of the site.</summary>
/// <remarks>
/// A space's pages come as the site gives them, oldest first, and no more is asked of it than the pipeline takes. Pages by
/// id or link are asked for a hundred at a time.
/// </remarks>
/// <example>
/// <code>Get-ConfluencePage -Space ENG | Select-Object -First 3</code>
/// <para>Reads the three oldest pages of a space, with one request for pages however large the space is.</para>
/// </example>
/// <example>
/// <code>Get-ConfluencePage https://acme.atlassian.net/wiki/spaces/ENG/pages/123456/Rollback -AsMarkdown</code>
/// <para>Reads the text of the page that a link leads to.</para>
/// </example>
/// <example>
/// <code>Find-Document rollback | Get-ConfluencePage | Select-Object Title, Version, Modified</code>
/// <para>Looks up the pages behind documents as they are in Confluence now.</para>
/// </example>
[Cmdlet(VerbsCommon.Get, "ConfluencePage", DefaultParameterSetName = ByReference)]
[OutputType(typeof(Page), typeof(string))]
public sealed class GetConfluencePageCommand : SiteCommand
{
    private const string ByReference = "Page";
    private const string BySpace = "Space";
    private const int AtOnce = 100;

    private readonly List<PageRef> _waiting = [];
    private PageText? _text;

    /// <summary>Pages: ids, links, or objects that stand for pages, such as documents.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ParameterSetName = ByReference)]
    [Alias("Id", "Url")]
    public PageRef[] Page { get; set; } = [];

    /// <summary>Spaces to read all pages of: keys, with wildcards, or space objects.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = BySpace)]
    [SupportsWildcards, ArgumentCompleter(typeof(SpaceKeyCompleter))]
    public SpaceRef[] Space { get; set; } = [];

    /// <summary>Also read the body in storage format, as the property Body.</summary>
    [Parameter]
    public SwitchParameter IncludeBody { get; set; }

    /// <summary>Write the text as Markdown instead of an object: one string a page.</summary>
    [Parameter]
    public SwitchParameter AsMarkdown { get; set; }

    private BodyFormat? Body => IncludeBody || AsMarkdown ? BodyFormat.Storage : null;

    /// <inheritdoc/>
    protected override async Task ProcessAsync(ISite site, CancellationToken cancel)
    {
        await ForEachAsync(Space, space => WriteSpaceAsync(site, space, cancel));
        _waiting.AddRange(Page);
        if (_waiting.Count >= AtOnce)
            await WriteWaitingAsync(cancel);
    }

    /// <inheritdoc/>
    protected override Task EndAsync(CancellationToken cancel) => WriteWaitingAsync(cancel);

    private async Task WriteSpaceAsync(ISite site, SpaceRef reference, CancellationToken cancel)
    {
        foreach (var space in await reference.FindAsync(site, cancel))
            await foreach (var page in site.GetPagesAsync(space, Body, cancel))
                await WritePageAsync(page, cancel);
    }

    private async Task WriteWaitingAsync(CancellationToken cancel)
    {
        var wanted = new List<(PageRef Reference, string Id)>();
        await ForEachAsync(_waiting, reference =>
        {
            wanted.Add((reference, reference.IdOn(Site)));
            return Task.CompletedTask;
        });
        _waiting.Clear();
        var found = new Dictionary<string, Page>();
        await foreach (var page in Site.GetPagesAsync([.. wanted.Select(one => one.Id)], Body, cancel))
            found[page.Id] = page;
        foreach (var (reference, id) in wanted)
        {
            if (found.TryGetValue(id, out var page))
                await WritePageAsync(page, cancel);
            else
                await WriteErrorAsync(PageNotFoundException.WithId(id), reference);
        }
    }

    private async Task WritePageAsync(Page page, CancellationToken cancel)
    {
        if (AsMarkdown)
            await WriteAsync(await (_text ??= new PageText(Site)).ToMarkdownAsync(page, cancel));
        else
            await WriteAsync(page);
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _text?.Dispose();
        base.Dispose(disposing);
    }
}
