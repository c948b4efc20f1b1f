using System.Management.Automation;
using ConfluenceOps.Permissions;
using ConfluenceOps.Permissions.Changes;
using ConfluenceOps.PowerShell.Pages;
using ConfluenceOps.Sites;
using ConfluenceOps.Sites.Access;

namespace ConfluenceOps.PowerShell.Permissions;

/// <summary>A change of the lists of pages.</summary>
public abstract class PageChangeCommand : PrincipalChangeCommand
{
    private readonly List<PageRef> _pages = [];

    /// <summary>Pages: ids, links, or objects that stand for pages.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Id", "PageId", "Url")]
    public PageRef[] Page { get; set; } = [];

    /// <summary>Which of a page's two lists: View also holds for all pages below, Edit for the page alone.</summary>
    [Parameter(Position = 1)]
    public RestrictedOperation Operation { get; set; } = RestrictedOperation.View;

    /// <inheritdoc/>
    protected override Task ProcessAsync(ISite site, CancellationToken cancel)
    {
        _pages.AddRange(Page);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    protected override async Task EndAsync(CancellationToken cancel)
    {
        var principals = await FindPrincipalsAsync(cancel);
        if (principals.Count == 0 && User.Length + Group.Length > 0)
            return;
        var wanted = new List<(PageRef Reference, string Id)>();
        await ForEachAsync(_pages, reference =>
        {
            wanted.Add((reference, reference.IdOn(Site)));
            return Task.CompletedTask;
        });
        var nodes = new Dictionary<string, ContentNode>();
        await foreach (var node in Site.Access.GetBranchesAsync([.. wanted.Select(one => one.Id)], cancel))
            nodes[node.Id] = node;
        await ForEachAsync(wanted, one => nodes.ContainsKey(one.Id) ? Task.CompletedTask : throw PageNotFoundException.WithId(one.Id));
        var pages = wanted.Where(one => nodes.ContainsKey(one.Id)).Select(one => nodes[one.Id]).DistinctBy(node => node.Id).ToList();
        var spaces = new List<Space>();
        if (pages.Count > 0)
            await foreach (var space in Site.GetSpacesAsync(new SpaceQuery([.. pages.Select(page => page.Space).Distinct()]), cancel))
                spaces.Add(space);
        await ChangeAsync(spaces, Users, (map, space) => [.. pages.Where(page => page.Space == space).SelectMany(page => Plan(map, page, principals))], cancel);
    }

    /// <summary>The changes of one page's list.</summary>
    private protected abstract IReadOnlyList<PlannedChange> Plan(AccessMap map, ContentNode page, IReadOnlyList<Principal> principals);
}
