using ConfluenceOps.Markup.Model;

namespace ConfluenceOps.Markup.Reading;

/// <summary>Links without words of their own, which show the name of what they lead to.</summary>
internal static class LinkNames
{
    public static void Add(Draft draft, Link link)
    {
        if (link.Target is UserResource { Id: var id })
            draft.Add(new Mention(id, draft.Style));
        else if (Of(link) is { Length: > 0 } name)
            draft.Flow.AddText(name, isLiteral: true, draft.Style with { Link = link });
    }

    private static string? Of(Link link) => link.Target switch
    {
        PageResource { Title: { } title } => title,
        PageResource => link.Anchor,
        AttachmentResource { FileName: var file } => file,
        SpaceResource { Key: var key } => key,
        UrlResource { Url: var url } => url,
        IssuesResource { Query: var query } => query,
        ContentResource { Id: var id } => id,
        _ => null,
    };
}
