namespace ConfluenceOps.Sites.Exports.Index;

/// <summary>The pages and blog posts of an export, and what they were before.</summary>
internal sealed class ContentIndex(PeopleIndex people, ExportDescriptor descriptor)
{
    private readonly Dictionary<long, ContentRow> _pages = [];
    private readonly List<ContentRow> _earlier = [];
    private readonly Dictionary<long, long> _currentOf = [];
    private ILookup<long, ContentRow> _history = null!;

    public IEnumerable<ContentRow> Pages => _pages.Values;

    public void Add(ExportObject page)
    {
        foreach (var version in page.Members("historicalVersions"))
            _currentOf.TryAdd(version, ObjectValues.Id(page.Id));
        var row = ToRow(page);
        if (!page.IsLatest())
            _earlier.Add(row);
        else if (row.Id != ObjectValues.None)
            _pages.TryAdd(row.Id, row);
    }

    public ContentRow? Find(long id) => _pages.GetValueOrDefault(id);

    /// <summary>Earlier versions of a page, oldest first.</summary>
    public IEnumerable<ContentRow> Earlier(ContentRow page) =>
        _history[page.Id].Where(version => version.Version < page.Version).DistinctBy(version => version.Version).OrderBy(version => version.Version);

    /// <summary>Sorts pages from earlier versions and from what is not wanted, and makes one tree a space.</summary>
    public void Complete(IReadOnlySet<long> spaces)
    {
        foreach (var page in _pages.Values.Where(page => page.Status is null || !spaces.Contains(page.Space)).ToList())
        {
            _pages.Remove(page.Id);
            // Some exports say only in the list of the current version that this is an earlier one.
            if (page.IsCurrent && page.Space == ObjectValues.None)
                _earlier.Add(page);
        }
        _history = _earlier.Where(version => version.IsCurrent)
            .ToLookup(version => version.Original != ObjectValues.None ? version.Original : _currentOf.GetValueOrDefault(version.Id));
        PageTree.Arrange(_pages);
    }

    private ContentRow ToRow(ExportObject page)
    {
        var modified = descriptor.ReadTime(page.Text("lastModificationDate"));
        var created = descriptor.ReadTime(page.Text("creationDate")) ?? modified ?? DateTimeOffset.UnixEpoch;
        var original = page.Target("originalVersion");
        return new ContentRow
        {
            Id = ObjectValues.Id(page.Id),
            Kind = page.Class == "BlogPost" ? ContentKind.BlogPost : ContentKind.Page,
            Title = page.Text("title") ?? "",
            Status = page.Status() switch
            {
                "current" => "current",
                "archived" => "archived",
                "deleted" => "trashed",
                _ => null,
            },
            Space = page.Target("space"),
            Parent = page.Target("parent"),
            Position = (int)Math.Min(page.Number("position") ?? int.MaxValue, int.MaxValue),
            Original = original != ObjectValues.None ? original : page.Number("originalVersionId") ?? ObjectValues.None,
            Author = people.Handle(page, "creator", "creatorName"),
            VersionAuthor = people.Handle(page, "lastModifier", "lastModifierName"),
            Created = created,
            Modified = modified ?? created,
            Version = page.Version("version"),
            Message = page.Text("versionComment"),
        };
    }
}
