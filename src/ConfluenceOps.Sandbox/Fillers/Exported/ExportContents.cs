using System.Globalization;
using ConfluenceOps.Sites.Exports;

namespace ConfluenceOps.Sandbox.Fillers.Exported;

/// <summary>The objects of an export that a site is made of, sorted by kind while they pass by. All else is let go at once.</summary>
/// <remarks>Objects come in any order, so nothing can be put together before all have been seen.</remarks>
internal sealed class ExportContents
{
    private static readonly HashSet<string> _wanted =
    [
        "Space", "SpacePermission", "ContentPermissionSet", "ContentPermission", "Label", "Labelling",
        "ConfluenceUserImpl", "InternalUser", "InternalGroup", "HibernateMembership",
    ];

    private static readonly HashSet<string> _wantedProperties =
        ["FILESIZE", "MEDIA_TYPE", "inline-comment", "inline-marker-ref", "inline-original-selection", "status"];

    private readonly Dictionary<string, ExportObject> _properties = [];
    private readonly Dictionary<string, Dictionary<string, ExportObject>> _kept = _wanted.ToDictionary(name => name, _ => new Dictionary<string, ExportObject>());

    /// <summary>Current pages and blog posts by id.</summary>
    public Dictionary<long, ExportObject> Pages { get; } = [];

    /// <summary>Latest versions of files.</summary>
    public List<ExportObject> Attachments { get; } = [];

    /// <summary>Bodies by the id of what they belong to. The class that a body names for its owner may be wrong, its id is right.</summary>
    public Dictionary<string, ExportObject> Bodies { get; } = [];

    /// <summary>Comments as they are now.</summary>
    public List<ExportObject> Comments { get; } = [];

    public static ExportContents Read(SpaceExport export)
    {
        var contents = new ExportContents();
        foreach (var found in export.ReadObjects(CancellationToken.None))
            contents.Add(found);
        return contents;
    }

    /// <summary>All objects of a class, such as <c>SpacePermission</c>.</summary>
    public IEnumerable<ExportObject> All(string className) => _kept[className].Values;

    /// <summary>The object that a reference leads to; null when the export left it out.</summary>
    public ExportObject? Follow(ExportObject from, string reference) =>
        from.References.TryGetValue(reference, out var target) && _kept.TryGetValue(target.Class, out var objects)
            ? objects.GetValueOrDefault(target.Id)
            : null;

    /// <summary>What a property of a file or comment says; exports keep these apart from what they belong to.</summary>
    public string? Property(ExportObject of, string name, string value = "stringValue") =>
        of.Collections.GetValueOrDefault("contentProperties", [])
            .Select(reference => _properties.GetValueOrDefault(reference.Id))
            .FirstOrDefault(property => property?.Properties["name"] == name)?.Properties.GetValueOrDefault(value);

    public static long? Number(string? id) =>
        long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private void Add(ExportObject found)
    {
        switch (found.Class)
        {
            case "Page" or "BlogPost" when IsLatest(found) && Number(found.Id) is { } id:
                Pages.TryAdd(id, found);
                break;
            case "Attachment" when IsLatest(found) && found.Properties.GetValueOrDefault("contentStatus", "current") == "current":
                Attachments.Add(found);
                break;
            case "BodyContent" when found.References.TryGetValue("content", out var owner):
                // Type 1 is the raw data of apps; a page has its storage format as 2 and, before Confluence 4, wiki markup as 0.
                var type = found.Properties.GetValueOrDefault("bodyType");
                if (type == "2" || (type == "0" && !Bodies.ContainsKey(owner.Id)))
                    Bodies[owner.Id] = found;
                break;
            case "Comment" when IsLatest(found) && found.Properties.GetValueOrDefault("contentStatus", "current") == "current":
                Comments.Add(found);
                break;
            case "ContentProperty" when _wantedProperties.Contains(found.Properties.GetValueOrDefault("name", "")):
                _properties[found.Id] = found;
                break;
            case var name when _kept.TryGetValue(name, out var objects):
                objects.TryAdd(found.Id, found);
                break;
        }
    }

    /// <summary>Older versions are objects of the same class that name the latest one.</summary>
    private static bool IsLatest(ExportObject found) =>
        !found.References.ContainsKey("originalVersion") && !found.Properties.ContainsKey("originalVersionId");
}
