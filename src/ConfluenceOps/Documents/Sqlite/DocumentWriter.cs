using ConfluenceOps.Sites;
using Microsoft.Data.Sqlite;

namespace ConfluenceOps.Documents.Sqlite;

/// <summary>Keeps imported pages: the one path that thousands of documents take, so its statements stay compiled.</summary>
internal sealed class DocumentWriter(SqliteConnection connection) : IDisposable
{
    private readonly PreparedStatement _find = new(connection, Statement.FindPage);
    private readonly PreparedStatement _sameText = new(connection, Statement.SameText);
    private readonly PreparedStatement _insert = new(connection, Statement.InsertDocument);
    private readonly PreparedStatement _insertText = new(connection, Statement.InsertText);
    private readonly PreparedStatement _update = new(connection, Statement.UpdateImported);
    private readonly PreparedStatement _updateText = new(connection, Statement.UpdateSource);
    private readonly PreparedStatement _keepVersion = new(connection, Statement.KeepVersion);
    private readonly PreparedStatement _raiseVersion = new(connection, Statement.RaiseVersion);
    private readonly PreparedStatement _index = new(connection, Statement.Index);
    private readonly PreparedStatement _unindex = new(connection, Statement.Unindex);
    private readonly PreparedStatement _clearTags = new(connection, Statement.ClearTags);
    private readonly PreparedStatement _clearRestrictions = new(connection, Statement.ClearRestrictions);
    private readonly PreparedStatement _clearAttachments = new(connection, Statement.ClearAttachments);
    private readonly PreparedStatement _insertTag = new(connection, Statement.InsertTag);
    private readonly PreparedStatement _insertRestriction = new(connection, Statement.InsertRestriction);
    private readonly PreparedStatement _insertAttachment = new(connection, Statement.InsertAttachment);
    private readonly PreparedStatement _insertEarlier = new(connection, Statement.InsertEarlier);
    private readonly PreparedStatement _pageVersion = new(connection, Statement.PageVersion);
    private readonly PreparedStatement _savePerson = new(connection, Statement.SavePerson);
    private readonly RenderingWriter _rendering = new(connection);

    private PreparedStatement[] All =>
    [
        _find, _sameText, _insert, _insertText, _update, _updateText, _keepVersion, _raiseVersion, _index, _unindex,
        _clearTags, _clearRestrictions, _clearAttachments, _insertTag, _insertRestriction, _insertAttachment,
        _insertEarlier, _pageVersion, _savePerson,
    ];

    /// <summary>Keeps pages of a space as documents. Runs inside the caller's transaction.</summary>
    public SavedBatch Save(IReadOnlyList<ImportedDocument> batch, SpaceOfRun space, DateTimeOffset now, CancellationToken cancel)
    {
        var (added, changed) = (0, 0);
        // The same few people are named on every page.
        var people = new HashSet<(string Site, string Id, string Name)>();
        foreach (var item in batch)
        {
            cancel.ThrowIfCancellationRequested();
            foreach (var (id, name) in item.People.Where(person => people.Add((space.Site, person.Key, person.Value))))
                _savePerson.Execute(("@site", space.Site), ("@id", id), ("@name", name));
            var known = Find(item, space);
            if (known is null)
            {
                Add(item, space, now);
                added++;
            }
            else if (known is not { SameSource: true, SameText: true, SameTitle: true })
            {
                Change(known.Value, item, space, now);
                changed++;
            }
        }

        return new SavedBatch(added, changed);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var statement in All)
            statement.Dispose();
        _rendering.Dispose();
    }

    private KeptPage? Find(ImportedDocument item, SpaceOfRun space)
    {
        Span<long> found = stackalloc long[3];
        if (!_find.TryRead(found, ("@page", item.Page.Id), ("@site", space.Site), ("@space", space.Id), ("@sourceHash", item.SourceHash), ("@title", item.Page.Title)))
            return null;
        Span<long> same = stackalloc long[1];
        _sameText.TryRead(same, ("@text", item.Rendered.Text), ("@document", found[0]));
        return new KeptPage(found[0], found[1] != 0, same[0] != 0, found[2] != 0);
    }

    private void Add(ImportedDocument item, SpaceOfRun space, DateTimeOffset now)
    {
        var page = item.Page;
        var id = _insert.Insert(
            ("@space", space.Id), ("@title", page.Title), ("@kind", (int)page.Kind), ("@created", Moment.Store(page.Created)),
            ("@author", item.Author), ("@modified", Moment.Store(page.Modified)), ("@note", Note(page.Version)), ("@page", page.Id),
            ("@pageVersion", page.Version), ("@parentPage", page.ParentId), ("@position", page.Position),
            ("@url", page.Url.OriginalString), ("@sourceHash", item.SourceHash), ("@imported", Moment.Store(now)));
        _insertText.Execute(("@document", id), ("@text", item.Rendered.Text), ("@source", item.Source.Bytes), ("@format", (int)item.Source.Format));
        _index.Execute(("@document", id), ("@title", page.Title), ("@text", item.Rendered.Text));
        AddEarlier(id, item.Earlier, after: 0);
        AddDetails(id, item.Details);
        _rendering.Add(id, item.Rendered);
    }

    private void Change(KeptPage known, ImportedDocument item, SpaceOfRun space, DateTimeOffset now)
    {
        var page = item.Page;
        var found = known is { SameText: true, SameTitle: true };
        if (!found)
            _unindex.Execute(("@document", known.Id));
        if (!known.SameText)
        {
            _keepVersion.Execute(("@document", known.Id));
            _raiseVersion.Execute(("@document", known.Id));
            AddEarlier(known.Id, item.Earlier, after: PageVersionOf(known.Id));
        }
        _update.Execute(
            ("@document", known.Id), ("@space", space.Id), ("@title", page.Title), ("@kind", (int)page.Kind),
            ("@created", Moment.Store(page.Created)), ("@author", item.Author), ("@modified", Moment.Store(page.Modified)),
            ("@note", Note(page.Version)), ("@pageVersion", page.Version), ("@parentPage", page.ParentId), ("@position", page.Position),
            ("@url", page.Url.OriginalString), ("@sourceHash", item.SourceHash), ("@imported", Moment.Store(now)));
        _updateText.Execute(("@document", known.Id), ("@text", item.Rendered.Text), ("@source", item.Source.Bytes), ("@format", (int)item.Source.Format));
        if (!found)
            _index.Execute(("@document", known.Id), ("@title", page.Title), ("@text", item.Rendered.Text));
        foreach (var clear in (ReadOnlySpan<PreparedStatement>)[_clearTags, _clearRestrictions, _clearAttachments])
            clear.Execute(("@document", known.Id));
        AddDetails(known.Id, item.Details);
        _rendering.Clear(known.Id);
        _rendering.Add(known.Id, item.Rendered);
    }

    /// <summary>Puts texts between the one before and the one that comes now.</summary>
    private void AddEarlier(long document, IReadOnlyList<EarlierText> earlier, long after)
    {
        foreach (var text in earlier.Where(text => text.PageVersion > after))
        {
            _insertEarlier.Execute(
                ("@document", document), ("@title", text.Title), ("@author", text.Author),
                ("@modified", Moment.Store(text.Modified)), ("@note", Note(text.PageVersion)), ("@text", text.Text));
            _raiseVersion.Execute(("@document", document));
        }
    }

    private long PageVersionOf(long document)
    {
        Span<long> version = stackalloc long[1];
        _pageVersion.TryRead(version, ("@document", document));
        return version[0];
    }

    private void AddDetails(long document, PageDetails details)
    {
        var position = 0;
        foreach (var label in details.Labels)
            _insertTag.Execute(("@document", document), ("@position", position++), ("@tag", label));
        foreach (var restriction in details.Restrictions)
        {
            foreach (var principal in restriction.Allowed)
            {
                _insertRestriction.Execute(
                    ("@document", document), ("@position", position++), ("@operation", (int)restriction.Operation),
                    ("@principalKind", (int)principal.Kind), ("@principal", principal.Id), ("@name", principal.Name));
            }
        }

        foreach (var file in details.Attachments)
        {
            _insertAttachment.Execute(
                ("@document", document), ("@position", position++), ("@attachment", file.Id), ("@fileName", file.FileName),
                ("@mediaType", file.MediaType), ("@size", file.Size), ("@version", file.Version), ("@comment", file.Comment),
                ("@url", file.Url.OriginalString));
        }
    }

    private static string Note(int pageVersion) => $"Version {pageVersion} of the page";

    private readonly record struct KeptPage(long Id, bool SameSource, bool SameText, bool SameTitle);
}
