using ConfluenceOps.Sandbox.Model;
using ConfluenceOps.Sites.Exports;

namespace ConfluenceOps.Sandbox.Fillers.Exported;

/// <summary>The comments of an export, each on its page. Comments on files stay out.</summary>
internal sealed class ExportedComments(ExportContents contents, ExportDescriptor descriptor, ExportedPeople people)
{
    private readonly ILookup<string, ExportObject> _byPage = contents.Comments
        .Where(comment => Container(comment) is not null && ExportContents.Number(comment.Id) is not null)
        .DistinctBy(comment => comment.Id)
        .ToLookup(comment => Container(comment)!);

    public IEnumerable<SandboxComment> Of(ExportObject page)
    {
        var ids = _byPage[page.Id].Select(comment => comment.Id).ToHashSet();
        return _byPage[page.Id].Select(comment => Comment(comment, ids));
    }

    private SandboxComment Comment(ExportObject comment, HashSet<string> onPage)
    {
        var created = descriptor.ReadTime(comment.Properties.GetValueOrDefault("creationDate"));
        var modified = descriptor.ReadTime(comment.Properties.GetValueOrDefault("lastModificationDate"));
        return new SandboxComment
        {
            Id = ExportContents.Number(comment.Id)!.Value,
            // A parent that is no longer there leaves its answers at the top.
            ParentId = comment.References.TryGetValue("parent", out var parent) && onPage.Contains(parent.Id) && parent.Id != comment.Id
                ? ExportContents.Number(parent.Id)
                : null,
            Location = contents.Property(comment, "inline-comment") == "true" || contents.Property(comment, "inline-marker-ref") is not null ? "inline" : "footer",
            MarkerRef = contents.Property(comment, "inline-marker-ref"),
            Selection = contents.Property(comment, "inline-original-selection"),
            Resolution = contents.Property(comment, "status") ?? "open",
            AuthorId = people.Author(comment, "creator", "creatorName"),
            Created = created ?? modified ?? DateTimeOffset.UnixEpoch,
            Version = (int)Math.Clamp(ExportContents.Number(comment.Properties.GetValueOrDefault("version")) ?? 1, 1, int.MaxValue),
            Modified = modified ?? created ?? DateTimeOffset.UnixEpoch,
            Body = contents.Bodies.TryGetValue(comment.Id, out var body) ? ExportedPages.Storage(body) : "",
        };
    }

    private static string? Container(ExportObject comment) =>
        (comment.References.GetValueOrDefault("containerContent") ?? comment.References.GetValueOrDefault("owner")) is { Class: "Page" or "BlogPost" } container
            ? container.Id
            : null;
}
