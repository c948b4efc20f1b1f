using ConfluenceOps.Markup.Model;

namespace ConfluenceOps.Markup.Reading.Storage;

/// <summary>Links, with or without words of their own.</summary>
internal static class Links
{
    /// <summary>HTML's own link; without an address it is at most a place to link to.</summary>
    public static void ReadAnchorElement(StorageReader reader)
    {
        if ((reader.Attribute("name") ?? reader.Attribute("id")) is { Length: > 0 } name)
            reader.Flow.Add(new Anchor(name, reader.Style));
        if (reader.Attribute("href") is { Length: > 0 } url)
            reader.ReadContent(reader.Style with { Link = new Link(new UrlResource(url), anchor: null, reader.Attribute("title")) });
        else
            reader.ReadContent();
    }

    /// <summary>Confluence's link: what it refers to, then its words. Without words Confluence shows the name of what it refers to.</summary>
    public static void ReadLink(StorageReader reader)
    {
        var anchor = reader.Attribute("ac:anchor");
        var title = reader.Attribute("ac:tooltip");
        var target = anchor is null ? null : new Link(new PageResource(SpaceKey: null, Title: null), anchor, title);
        string? shortcut = null;
        var isNamed = false;
        var depth = reader.Depth;
        while (reader.ReadInside(depth))
        {
            if (reader.Name is "ri:shortcut")
            {
                isNamed = false;
                shortcut = Shortcut(reader);
            }
            else if (reader.Name.StartsWith("ri:"))
            {
                isNamed = false;
                target = Resources.Read(reader) is { } resource ? new Link(resource, anchor, title) : target;
            }
            else if (reader.Name is "ac:link-body" or "ac:plain-text-link-body")
            {
                isNamed = true;
                reader.ReadContent(reader.Style with { Link = target ?? reader.Style.Link });
            }
            else if (!reader.IsBlank)
            {
                isNamed = true;
                reader.ReadHere(reader.Style with { Link = target ?? reader.Style.Link });
            }
        }
        if (!isNamed && target is not null)
            LinkNames.Add(reader.Draft, target);
        else if (!isNamed)
            reader.Draft.AddText(shortcut);
    }

    /// <summary>A page within the page is shown by its address.</summary>
    public static void ReadFrame(StorageReader reader)
    {
        if (reader.Attribute("src") is { Length: > 0 } url)
            LinkNames.Add(reader.Draft, new Link(new UrlResource(url), anchor: null, reader.Attribute("title")));
        reader.ReadContent();
    }

    /// <summary>A short form for addresses elsewhere, such as <c>OPS-42@jira</c>; what it is short for, only the site knows.</summary>
    private static string Shortcut(StorageReader reader)
    {
        reader.Losses.Add("link", "shortcut");
        return $"{reader.Attribute("ri:parameter")}@{reader.Attribute("ri:key")}";
    }
}
