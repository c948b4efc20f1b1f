using ConfluenceOps.Http;
using ConfluenceOps.Http.Errors;
using ConfluenceOps.Sites.Access;
using ConfluenceOps.Sites.Cloud.Wire;
using Flurl;

namespace ConfluenceOps.Sites.Cloud.Access;

/// <summary>Reads what content hangs under where no list has it: folders and the like, and pages that are archived.</summary>
internal sealed class ParentReader(HttpSession session, NodeReader nodes)
{
    private const string NotSeen = "The account cannot see what this hangs under.";
    private const string NotHeardOf = "This version of ConfluenceOps has not heard of content of this type and cannot tell who may see it.";

    private readonly ContentLists _lists = new(session);

    /// <summary>Climbs until all is known or cannot be read, a level at a time.</summary>
    /// <returns>Pages whose restrictions are still to be read, and everything else as it is.</returns>
    public async Task<(IReadOnlyList<ListedContent> Pages, IReadOnlyList<ContentNode> Others)> ReadAsync(ContentTree tree, CancellationToken cancel)
    {
        var (pages, others) = (new List<ListedContent>(), new List<ContentNode>());
        while (tree.TakeMissing() is { Count: > 0 } missing)
        {
            var unread = missing.Where(parent => parent.Type is null or "page").ToDictionary(parent => parent.Id);
            await foreach (var page in _lists.ReadAsync(unread.Keys.ToList(), null, cancel).ConfigureAwait(false))
            {
                unread.Remove(page.Row.Id);
                tree.Add(page.Row.Id, nodes.ParentOf(page.Row));
                pages.Add(page);
            }
            others.AddRange(unread.Values.Select(parent => Unread(parent, NotSeen)));
            var read = await Task.WhenAll(missing.Where(parent => parent.Type is not (null or "page")).Select(parent => ReadOtherAsync(parent, cancel))).ConfigureAwait(false);
            foreach (var (node, above) in read)
            {
                tree.Add(node.Id, above);
                others.Add(node);
            }
        }
        return (pages, others);
    }

    private async Task<(ContentNode Node, NamedParent? Above)> ReadOtherAsync(NamedParent parent, CancellationToken cancel)
    {
        var route = parent.Type switch
        {
            "folder" => "folders",
            "whiteboard" => "whiteboards",
            "database" => "databases",
            "embed" => "embeds",
            _ => null,
        };
        if (route is null)
            return (Unread(parent, NotHeardOf), null);
        try
        {
            var row = await session.GetAsync(
                new Url($"api/v2/{route}/{Uri.EscapeDataString(parent.Id)}"), $"read a {parent.Type}", WireJson.Default.WirePage, cancel).ConfigureAwait(false);
            var gap = $"Confluence does not show the restrictions of a {parent.Type} to programs (CONFCLOUD-82920); they may hide what hangs under it.";
            return (nodes.ToNode(row, parent.Type!, gap) with { Id = parent.Id, Space = parent.Space }, nodes.ParentOf(row) is { } above ? above with { Space = parent.Space } : null);
        }
        catch (NotFoundException)
        {
            return (Unread(parent, NotSeen), null);
        }
        catch (Exception error) when (error is AccessDeniedException or ScopeMissingException or RequestRefusedException or ServerFaultException)
        {
            return (Unread(parent, ((ConfluenceOpsException)error).Happened), null);
        }
    }

    private static ContentNode Unread(NamedParent parent, string gap) => new()
    {
        Id = parent.Id,
        Type = parent.Type ?? "unknown",
        Title = parent.Id,
        Space = parent.Space,
        Restrictions = null,
        Gap = gap,
    };
}
