namespace ConfluenceOps.Markup.Model;

/// <summary>What a link or a picture refers to, in Confluence's terms: names, not addresses.</summary>
internal abstract record Resource;

/// <summary>Anything with an address of its own.</summary>
internal sealed record UrlResource(string Url) : Resource;

/// <summary>A page or blog post by title; without a title, the page of the body itself.</summary>
internal sealed record PageResource(string? SpaceKey, string? Title) : Resource;

/// <summary>A page or blog post by id.</summary>
internal sealed record ContentResource(string Id) : Resource;

/// <summary>The Jira issues that a query in JQL finds.</summary>
internal sealed record IssuesResource(string Query) : Resource;

/// <summary>A file that hangs at a page.</summary>
internal sealed record AttachmentResource(PageResource Page, string FileName) : Resource;

/// <summary>A space.</summary>
internal sealed record SpaceResource(string Key) : Resource;

/// <summary>A person, by account id, user key or user name.</summary>
internal sealed record UserResource(string Id) : Resource;

/// <summary>One link; two links that lead to the same place are still two.</summary>
internal sealed class Link(Resource target, string? anchor, string? title)
{
    public Resource Target { get; } = target;

    public string? Anchor { get; } = anchor;

    public string? Title { get; } = title;
}
