using System.Management.Automation;
using ConfluenceOps.Permissions;
using ConfluenceOps.PowerShell.Connections;
using ConfluenceOps.PowerShell.Pages;
using ConfluenceOps.Sites;
using ConfluenceOps.Sites.Access;

namespace ConfluenceOps.PowerShell.Permissions;

/// <summary>Lists the restrictions of pages.</summary>
/// <remarks>
/// One object an entry of a list; a page without restrictions writes nothing. View restrictions hold for all pages below, edit restrictions
/// do not: -Inherited adds the view lists of everything above. Where a list could not be read, as those of folders on Confluence Cloud, an object
/// says so. Pages are asked for a hundred at a time.
/// </remarks>
/// <example>
/// <code>Get-ConfluencePage -Space HR | Get-ConfluenceRestriction</code>
/// <para>Lists all restrictions in a space.</para>
/// </example>
/// <example>
/// <code>Get-ConfluencePage -Space ENG | Get-ConfluenceRestriction -Inherited | Group-Object Page -NoElement</code>
/// <para>Counts the entries that decide about each restricted page, those of the pages above included.</para>
/// </example>
[Cmdlet(VerbsCommon.Get, "ConfluenceRestriction")]
[OutputType(typeof(PageRestriction))]
public sealed class GetConfluenceRestrictionCommand : SiteCommand
{
    private const int AtOnce = 100;

    private readonly List<PageRef> _waiting = [];

    /// <summary>Pages: ids, links, or objects that stand for pages.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true)]
    [Alias("Id", "Url")]
    public PageRef[] Page { get; set; } = [];

    /// <summary>Also the view restrictions of everything above, which hold for the page too.</summary>
    [Parameter]
    public SwitchParameter Inherited { get; set; }

    /// <inheritdoc/>
    protected override async Task ProcessAsync(ISite site, CancellationToken cancel)
    {
        _waiting.AddRange(Page);
        if (_waiting.Count >= AtOnce)
            await WriteWaitingAsync(cancel);
    }

    /// <inheritdoc/>
    protected override Task EndAsync(CancellationToken cancel) => WriteWaitingAsync(cancel);

    private async Task WriteWaitingAsync(CancellationToken cancel)
    {
        var wanted = new List<(PageRef Reference, string Id)>();
        await ForEachAsync(_waiting, reference =>
        {
            wanted.Add((reference, reference.IdOn(Site)));
            return Task.CompletedTask;
        });
        _waiting.Clear();
        var branch = new Dictionary<string, ContentNode>();
        await foreach (var node in Site.Access.GetBranchesAsync([.. wanted.Select(one => one.Id)], cancel))
            branch[node.Id] = node;
        foreach (var (reference, id) in wanted)
        {
            if (!branch.TryGetValue(id, out var page))
                await WriteErrorAsync(PageNotFoundException.WithId(id), reference);
            else
                foreach (var restriction in PageRestriction.Of(page, branch, Inherited))
                    await WriteAsync(restriction);
        }
    }
}
