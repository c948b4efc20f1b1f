using ConfluenceOps.Links;
using ConfluenceOps.Sites;

namespace ConfluenceOps.Context;

/// <summary>Links that give a title and no id.</summary>
internal static class TitledLink
{
    /// <summary>What such a link names; null for any other.</summary>
    public static PageName? NameOf(ConfluenceLink link) =>
        link is { Id: null, Kind: LinkKind.Page or LinkKind.BlogPost, Space: { } space, Title: { } title } ? new PageName(space, title) : null;
}
