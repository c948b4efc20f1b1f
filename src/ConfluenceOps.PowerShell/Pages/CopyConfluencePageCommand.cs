using System.Management.Automation;
using ConfluenceOps.PowerShell.Completion;
using ConfluenceOps.PowerShell.Connections;
using ConfluenceOps.PowerShell.Spaces;
using ConfluenceOps.Sites;
using ConfluenceOps.Sites.Content;

namespace ConfluenceOps.PowerShell.Pages;

/// <summary>Copies pages to another place, alone or with all pages below them.</summary>
/// <remarks>
/// Labels, files and properties go with a page; who may view and edit it goes only where that is asked for, since a copy is made
/// for others to see. Copies have a life of their own: what changes in a page later does not change in them. The site copies by
/// itself, so that stopping this command stops the waiting and not the copying. A scoped token needs write:page:confluence.
/// </remarks>
/// <example>
/// <code>New-ConfluenceSpace CUR Curated; Copy-ConfluencePage Policies -Space HANDBOOK -Recurse -ToSpace CUR</code>
/// <para>Makes a space of a page and everything below it.</para>
/// </example>
/// <example>
/// <code>Get-ConfluencePage -Space ENG | Select-Object -First 2 | Copy-ConfluencePage -ToSpace OPS -TitlePrefix 'From ENG: ' -WhatIf</code>
/// <para>Says which pages would be copied where.</para>
/// </example>
[Cmdlet(VerbsCommon.Copy, "ConfluencePage", SupportsShouldProcess = true)]
[OutputType(typeof(Page))]
public sealed class CopyConfluencePageCommand : SiteCommand
{
    private Space? _from;
    private Space? _to;
    private Page? _below;

    /// <summary>Pages: ids, links, objects that stand for pages, or, with -Space, titles.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true)]
    [Alias("Id", "Url", "Title")]
    public PageRef[] Page { get; set; } = [];

    /// <summary>The space that pages named by their titles are in: a key, or a space object.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(SpaceKeyCompleter))]
    public SpaceRef? Space { get; set; }

    /// <summary>The space to copy to: a key, or a space object.</summary>
    [Parameter(Mandatory = true)]
    [ArgumentCompleter(typeof(SpaceKeyCompleter))]
    public SpaceRef ToSpace { get; set; } = null!;

    /// <summary>The page of that space to copy below: an id, a link, a title, or a page object. Left out: the space's home page.</summary>
    [Parameter]
    public PageRef? ToPage { get; set; }

    /// <summary>Copy all pages below each page too.</summary>
    [Parameter]
    public SwitchParameter Recurse { get; set; }

    /// <summary>What the titles of the copies begin with; no two pages of a space bear the same title.</summary>
    [Parameter]
    public string TitlePrefix { get; set; } = "";

    /// <summary>Copy who may view and edit the pages too.</summary>
    [Parameter]
    public SwitchParameter IncludeRestriction { get; set; }

    /// <inheritdoc/>
    protected override async Task BeginAsync(CancellationToken cancel)
    {
        await base.BeginAsync(cancel);
        _from = Space is null ? null : await Space.FindOneAsync(Site, cancel);
        _to = await ToSpace.FindOneAsync(Site, cancel);
        _below = ToPage is null ? null : await ToPage.FindAsync(Site, _to, cancel);
    }

    /// <inheritdoc/>
    protected override Task ProcessAsync(ISite site, CancellationToken cancel) => ForEachAsync(Page, async reference =>
    {
        var page = await reference.FindAsync(site, _from, cancel);
        var copy = new PageCopy(page, _to!) { Below = _below, WithDescendants = Recurse, WithRestrictions = IncludeRestriction, TitlePrefix = TitlePrefix };
        if (await ShouldProcessAsync($"Page {page.Id}, '{page.Title}'{(Recurse ? " and all pages below it" : "")}", $"Copy to {Place}"))
            await CopyAsync(site, copy, cancel);
    });

    private string Place => _below is null ? $"the space {_to!.Key}" : $"the space {_to!.Key}, below '{_below.Title}'";

    private async Task CopyAsync(ISite site, PageCopy copy, CancellationToken cancel)
    {
        using var progress = OpenProgress($"Copying '{copy.Page.Title}'");
        foreach (var page in await site.ContentChanges.CopyPageAsync(copy, progress, cancel))
            await WriteAsync(page);
    }
}
