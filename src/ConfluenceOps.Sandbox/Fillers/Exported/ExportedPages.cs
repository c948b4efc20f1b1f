using ConfluenceOps.Sandbox.Model;
using ConfluenceOps.Sites.Exports;

namespace ConfluenceOps.Sandbox.Fillers.Exported;

/// <summary>Puts pages together with their bodies, labels, restrictions and files.</summary>
internal sealed class ExportedPages(
    ExportContents contents, ExportDescriptor descriptor, ExportedPeople people, ExportedPermissions permissions, ExportedAttachments attachments, ExportedComments comments)
{
    private readonly ILookup<string, string> _labels = contents.All("Labelling")
        .Where(labelling => labelling.References.ContainsKey("content"))
        .Select(labelling => (Content: labelling.References["content"].Id, Label: contents.Follow(labelling, "label")))
        // What people mark as their own favourite is not a label of the page.
        .Where(found => found.Label?.Properties.GetValueOrDefault("namespace", "global") == "global" && found.Label.Properties.ContainsKey("name"))
        .ToLookup(found => found.Content, found => found.Label!.Properties["name"].ToLowerInvariant());

    /// <summary>Reads the pages of these spaces; those of other spaces, and drafts, stay out.</summary>
    public IEnumerable<SandboxPage> Read(IReadOnlySet<long> spaceIds) => PageTree.Arrange(
        from entry in contents.Pages
        where Status(entry.Value) is not null
            && entry.Value.References.TryGetValue("space", out var space) && ExportContents.Number(space.Id) is { } id && spaceIds.Contains(id)
        select Page(entry.Key, entry.Value));

    private SandboxPage Page(long id, ExportObject page)
    {
        var modified = descriptor.ReadTime(page.Properties.GetValueOrDefault("lastModificationDate"));
        var created = descriptor.ReadTime(page.Properties.GetValueOrDefault("creationDate")) ?? modified ?? DateTimeOffset.UnixEpoch;
        return new SandboxPage
        {
            Id = id,
            SpaceId = ExportContents.Number(page.References["space"].Id)!.Value,
            Type = page.Class == "BlogPost" ? "blogpost" : "page",
            Title = page.Properties.GetValueOrDefault("title", ""),
            Status = Status(page)!,
            ParentId = page.References.TryGetValue("parent", out var parent) ? ExportContents.Number(parent.Id) : null,
            // Without a number of their own, pages stand behind those that have one.
            Position = (int)Math.Min(ExportContents.Number(page.Properties.GetValueOrDefault("position")) ?? int.MaxValue, int.MaxValue),
            AuthorId = people.Author(page, "creator", "creatorName"),
            Created = created,
            Version = (int)Math.Clamp(ExportContents.Number(page.Properties.GetValueOrDefault("version")) ?? 1, 1, int.MaxValue),
            VersionAuthorId = people.Author(page, "lastModifier", "lastModifierName"),
            Modified = modified ?? created,
            VersionMessage = page.Properties.GetValueOrDefault("versionComment", ""),
            Labels = [.. _labels[page.Id].Distinct().Order(StringComparer.Ordinal)],
            ViewRestriction = [.. permissions.Restriction(page, "View").Distinct()],
            EditRestriction = [.. permissions.Restriction(page, "Edit").Distinct()],
            Attachments = [.. attachments.Of(page)],
            Comments = [.. comments.Of(page)],
            Body = contents.Bodies.TryGetValue(page.Id, out var body) ? Storage(body) : "",
        };
    }

    private static string? Status(ExportObject page) => page.Properties.GetValueOrDefault("contentStatus", "current") switch
    {
        "current" => "current",
        "archived" => "archived",
        "deleted" => "trashed",
        _ => null,
    };

    /// <summary>Bodies from before Confluence 4 are wiki markup, which newer versions carry along in a macro of this name.</summary>
    public static string Storage(ExportObject body)
    {
        var text = body.Properties.GetValueOrDefault("body", "");
        return body.Properties.GetValueOrDefault("bodyType") == "2"
            ? text
            : "<ac:structured-macro ac:name=\"unmigrated-wiki-markup\"><ac:plain-text-body><![CDATA["
                + text.Replace("]]>", "]]]]><![CDATA[>", StringComparison.Ordinal)
                + "]]></ac:plain-text-body></ac:structured-macro>";
    }
}
