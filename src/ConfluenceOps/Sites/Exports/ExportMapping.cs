using ConfluenceOps.Sites.Access;
using ConfluenceOps.Sites.Exports.Index;

namespace ConfluenceOps.Sites.Exports;

/// <summary>From what an export holds to the records that the product speaks in; the same values as a site would give.</summary>
internal sealed class ExportMapping(ExportIndex index, SpaceExport export, ExportAddress address)
{
    public Space ToSpace(ExportObject space)
    {
        var key = KeyOf(space);
        var description = index.Bodies.Read(space.Target("description"))?.Text;
        var home = index.Content.Find(space.Target("homePage"));
        return new Space
        {
            Id = space.Id,
            Key = key,
            Name = VisibleText.Of(space.Text("name") ?? key),
            Type = space.Text("spaceType") ?? (key.StartsWith('~') ? "personal" : "global"),
            Status = (space.Text("spaceStatus") ?? "current").ToLowerInvariant(),
            Description = string.IsNullOrWhiteSpace(description) ? null : VisibleText.Of(description),
            HomepageId = home is null ? null : ContentRow.Text(home.Id),
            Created = export.Descriptor.ReadTime(space.Text("creationDate")),
            Url = address.Space(key),
        };
    }

    /// <param name="row">A page or blog post.</param>
    /// <param name="format">How its body is wanted; null for none. An export has what it has: the page says how its body is written.</param>
    public Page ToPage(ContentRow row, BodyFormat? format)
    {
        var key = KeyOf(index.Spaces[row.Space]);
        var parent = ContentRow.Text(row.Parent);
        var body = format is { } wanted ? index.Bodies.Read(row.Id, wanted) ?? ("", BodyFormat.Storage) : default((string Text, BodyFormat Format)?);
        return new Page
        {
            Id = ContentRow.Text(row.Id)!,
            Kind = row.Kind,
            Title = VisibleText.Of(row.Title),
            Space = key,
            SpaceId = ContentRow.Text(row.Space)!,
            Status = row.Status!,
            ParentId = parent,
            ParentType = parent is null ? null : "page",
            Position = row.Kind == ContentKind.Page ? row.Position : null,
            AuthorId = index.People.AccountId(row.Author),
            Created = row.Created,
            Version = row.Version,
            VersionAuthorId = index.People.AccountId(row.VersionAuthor),
            Modified = row.Modified,
            Body = body?.Text,
            BodyFormat = body?.Format ?? BodyFormat.Storage,
            Url = address.Page(row, key),
        };
    }

    public FullPage ToFullPage(ContentRow row) => new(ToPage(row, BodyFormat.Storage), ToDetails(row))
    {
        Earlier = [.. index.Content.Earlier(row).Select(ToVersion).OfType<PageVersion>()],
    };

    /// <summary>A page as far as access depends on it.</summary>
    public ContentNode ToNode(ContentRow row)
    {
        var key = KeyOf(index.Spaces[row.Space]);
        return new ContentNode
        {
            Id = ContentRow.Text(row.Id)!,
            Type = row.Kind == ContentKind.Page ? "page" : "blogpost",
            Title = VisibleText.Of(row.Title),
            Space = key,
            ParentId = ContentRow.Text(row.LostParent) ?? ContentRow.Text(row.Parent),
            AuthorId = index.People.AccountId(row.Author),
            Modified = row.Modified,
            Labels = index.Labels.Of(row.Id),
            Restrictions = index.Restrictions.Of(row.Id),
            Url = address.Page(row, key),
        };
    }

    /// <summary>What a page hung under and the export came without: who may see it is not known, and so of what hangs under it.</summary>
    public ContentNode ToLostNode(ContentRow child) => new()
    {
        Id = ContentRow.Text(child.LostParent)!,
        Type = "unknown",
        Title = ContentRow.Text(child.LostParent)!,
        Space = KeyOf(index.Spaces[child.Space]),
        Restrictions = null,
        Gap = "The export came without what this hangs under.",
    };

    public Comment ToComment(CommentRow row) => index.Comments.ToComment(row, index.Bodies.Read(row.Id));

    private PageDetails ToDetails(ContentRow row) => new()
    {
        Labels = index.Labels.Of(row.Id),
        Restrictions = index.Restrictions.Of(row.Id),
        Attachments = [.. index.Files.Of(row.Id).Select(ToAttachment)],
    };

    private Attachment ToAttachment(FileRow row) => new()
    {
        Id = $"att{row.Id}",
        FileName = VisibleText.Of(row.Name),
        MediaType = index.Files.MediaType(row),
        Modified = row.Modified,
        Size = index.Files.Size(row) ?? export.MeasureAttachment(ContentRow.Text(row.Container)!, ContentRow.Text(row.Id)!, row.Version),
        Version = row.Version,
        Comment = VisibleText.Of(row.Comment),
        Url = address.File(row),
    };

    /// <returns>Null for a version whose body the export came without: an empty one would be an invention.</returns>
    private PageVersion? ToVersion(ContentRow row) => index.Bodies.Read(row.Id) is { } body
        ? new PageVersion(row.Version, VisibleText.Of(row.Title), index.People.AccountId(row.VersionAuthor), row.Modified, body.Text, body.Format, row.Message)
        : null;

    private static string KeyOf(ExportObject space) => space.Text("key") ?? space.Id;
}
