namespace ConfluenceOps.Sites.Exports.Index;

/// <summary>All that is in an export, read in one pass: the small things in memory, the bodies in a file.</summary>
/// <remarks>Objects come in any order and lists may leave members out, so nothing is put together before all has been seen.</remarks>
internal sealed class ExportIndex : IDisposable
{
    private static readonly HashSet<string> _wanted =
    [
        "Space", "Page", "BlogPost", "BodyContent", "Attachment", "Comment", "ContentProperty", "Label", "Labelling",
        "ContentPermissionSet", "ContentPermission", "ConfluenceUserImpl", "InternalUser",
        "SpacePermission", "InternalGroup", "HibernateMembership",
    ];

    private readonly PropertyIndex _properties = new();

    private ExportIndex(ExportDescriptor descriptor)
    {
        Content = new ContentIndex(People, descriptor);
        Files = new FileIndex(_properties, descriptor);
        Comments = new CommentIndex(_properties, People, descriptor);
        Groups = new GroupIndex(People);
        Grants = new GrantIndex(People, Groups);
        Restrictions = new RestrictionIndex(People, Groups);
    }

    public PeopleIndex People { get; } = new();

    public ContentIndex Content { get; }

    public FileIndex Files { get; }

    public CommentIndex Comments { get; }

    public LabelIndex Labels { get; } = new();

    public GroupIndex Groups { get; }

    public GrantIndex Grants { get; }

    public RestrictionIndex Restrictions { get; }

    public BodySpool Bodies { get; } = new();

    /// <summary>The spaces that were asked for when the export was made. It may hold others by accident (CONFSERVER-16575).</summary>
    public IReadOnlyDictionary<long, ExportObject> Spaces { get; private set; } = new Dictionary<long, ExportObject>();

    public static ExportIndex Read(SpaceExport export, CancellationToken cancel)
    {
        var index = new ExportIndex(export.Descriptor);
        try
        {
            var spaces = new List<ExportObject>();
            foreach (var found in export.ReadObjects(IsWanted, cancel))
            {
                if (found.Class == "Space")
                    spaces.Add(found);
                else
                    index.Add(found);
            }
            index.Complete(spaces, export.Descriptor);
            return index;
        }
        catch
        {
            index.Dispose();
            throw;
        }
    }

    public void Dispose() => Bodies.Dispose();

    private static bool IsWanted(string className) => _wanted.Contains(className) || IsDocument(className);

    /// <summary>Cloud lists bodies of the new editor apart from the others, as <c>adfContentBodies</c>.</summary>
    private static bool IsDocument(string className) => className.StartsWith("Adf", StringComparison.OrdinalIgnoreCase);

    private void Add(ExportObject found)
    {
        switch (found.Class)
        {
            case "Page" or "BlogPost": Content.Add(found); break;
            case "BodyContent": Bodies.Add(found); break;
            case "Attachment": Files.Add(found); break;
            case "Comment": Comments.Add(found); break;
            case "ContentProperty": _properties.Add(found); break;
            case "Label": Labels.AddLabel(found); break;
            case "Labelling": Labels.AddLabelling(found); break;
            case "ContentPermissionSet": Restrictions.AddSet(found); break;
            case "ContentPermission": Restrictions.AddPermission(found); break;
            case "SpacePermission": Grants.Add(found); break;
            case "InternalGroup": Groups.AddGroup(found); break;
            case "HibernateMembership": Groups.AddMembership(found); break;
            case "ConfluenceUserImpl": People.AddUser(found); break;
            case "InternalUser": People.AddToDirectory(found); break;
            default: Bodies.AddDocument(found); break;
        }
    }

    private void Complete(List<ExportObject> spaces, ExportDescriptor descriptor)
    {
        Spaces = spaces
            .Where(space => ObjectValues.Id(space.Id) != ObjectValues.None && (descriptor.SpaceKeys.Count == 0
                || descriptor.SpaceKeys.Contains(space.Text("key") ?? "", StringComparer.OrdinalIgnoreCase)))
            .DistinctBy(space => space.Id)
            .ToDictionary(space => ObjectValues.Id(space.Id));
        Content.Complete(Spaces.Keys.ToHashSet());
        Comments.Complete();
        Groups.Complete();
        Grants.Complete();
        Restrictions.Complete();
        Bodies.Complete();
    }
}
