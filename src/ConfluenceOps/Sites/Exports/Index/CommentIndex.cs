namespace ConfluenceOps.Sites.Exports.Index;

/// <summary>What is said on which page.</summary>
internal sealed class CommentIndex(PropertyIndex properties, PeopleIndex people, ExportDescriptor descriptor)
{
    private readonly Dictionary<long, CommentRow> _rows = [];
    private HashSet<long> _looped = [];

    /// <summary>All comments on pages and blog posts; those on files stay out, as a site leaves them out.</summary>
    public IEnumerable<CommentRow> All => _rows.Values;

    public void Add(ExportObject comment)
    {
        if (!comment.IsLatest() || comment.Status() != "current"
            || (comment.References.GetValueOrDefault("containerContent") ?? comment.References.GetValueOrDefault("owner")) is not { Class: "Page" or "BlogPost" } container)
            return;
        var created = descriptor.ReadTime(comment.Text("creationDate"));
        var modified = descriptor.ReadTime(comment.Text("lastModificationDate"));
        var id = ObjectValues.Id(comment.Id);
        _rows.TryAdd(id, new CommentRow(
            id,
            ObjectValues.Id(container.Id),
            comment.Target("parent"),
            people.Handle(comment, "creator", "creatorName"),
            created ?? modified ?? DateTimeOffset.UnixEpoch,
            modified ?? created ?? DateTimeOffset.UnixEpoch,
            [.. comment.Members("contentProperties")]));
    }

    public void Complete() => _looped = Loops.Find(_rows.Keys, id => Above(_rows[id])?.Id);

    /// <param name="row">A comment.</param>
    /// <param name="body">Its body.</param>
    public Comment ToComment(CommentRow row, (string Text, BodyFormat Format)? body)
    {
        var selection = properties.Find(row.Properties, "inline-original-selection");
        var isInline = properties.Find(row.Properties, "inline-comment") == "true" || properties.Find(row.Properties, "inline-marker-ref") is not null;
        return new Comment
        {
            Id = ContentRow.Text(row.Id)!,
            PageId = ContentRow.Text(row.Page)!,
            Kind = isInline ? CommentKind.Inline : CommentKind.Footer,
            ParentId = _looped.Contains(row.Id) ? null : ContentRow.Text(Above(row)?.Id ?? ObjectValues.None),
            AuthorId = people.AccountId(row.Author),
            Created = row.Created,
            Modified = row.Modified,
            Selection = selection is null ? null : VisibleText.Of(selection),
            IsResolved = properties.Find(row.Properties, "status") == "resolved",
            Body = body?.Text ?? "",
            BodyFormat = body?.Format ?? BodyFormat.Storage,
        };
    }

    /// <summary>The comment that another one answers, when it is still there.</summary>
    private CommentRow? Above(CommentRow row) =>
        _rows.TryGetValue(row.Parent, out var parent) && parent.Page == row.Page ? parent : null;
}

/// <summary>A comment as the export's index keeps it.</summary>
internal sealed record CommentRow(
    long Id, long Page, long Parent, string? Author, DateTimeOffset Created, DateTimeOffset Modified, long[] Properties);
