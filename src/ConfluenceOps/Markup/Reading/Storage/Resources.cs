using ConfluenceOps.Markup.Model;

namespace ConfluenceOps.Markup.Reading.Storage;

/// <summary>Elements of the <c>ri:</c> namespace: what a link, a picture or a parameter refers to.</summary>
internal static class Resources
{
    /// <summary>Cloud writes account ids, Data Center user keys, and versions before 5.3 user names.</summary>
    public static IReadOnlyList<string> UserIds { get; } = ["ri:account-id", "ri:userkey", "ri:username"];

    /// <summary>Reads the element that was just begun; null when it refers to nothing that can be found.</summary>
    public static Resource? Read(StorageReader reader)
    {
        var resource = Find(reader);
        if (resource is null)
            reader.Losses.Add("element", reader.Name);
        return resource;
    }

    private static Resource? Find(StorageReader reader) => reader.Name switch
    {
        "ri:page" or "ri:blog-post" => Page(reader),
        "ri:attachment" => Attachment(reader),
        "ri:user" => User(reader),
        "ri:space" => reader.Attribute("ri:space-key") is { } key ? new SpaceResource(key) : null,
        "ri:content-entity" => NullIfEmpty(reader.Attribute("ri:content-id")) is { } id ? new ContentResource(id) : null,
        "ri:url" => reader.Attribute("ri:value") is { } url ? new UrlResource(url) : null,
        _ => null,
    };

    private static PageResource Page(StorageReader reader) =>
        new(NullIfEmpty(reader.Attribute("ri:space-key")), NullIfEmpty(reader.Attribute("ri:content-title")));

    private static UserResource? User(StorageReader reader)
    {
        foreach (var name in UserIds)
        {
            if (reader.Attribute(name) is { Length: > 0 } id)
                return new UserResource(id);
        }
        return null;
    }

    /// <summary>A file of another page holds that page.</summary>
    private static AttachmentResource? Attachment(StorageReader reader)
    {
        var name = NullIfEmpty(reader.Attribute("ri:filename"));
        var page = new PageResource(SpaceKey: null, Title: null);
        var depth = reader.Depth;
        while (reader.ReadInside(depth))
        {
            if (reader.Name is "ri:page" or "ri:blog-post")
                page = Page(reader);
        }
        return name is null ? null : new AttachmentResource(page, name);
    }

    private static string? NullIfEmpty(string? value) => string.IsNullOrEmpty(value) ? null : value;
}
