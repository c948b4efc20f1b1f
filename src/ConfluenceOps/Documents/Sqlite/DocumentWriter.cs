using ConfluenceOps.Documents.Sqlite.Automations;
using ConfluenceOps.Documents.Sqlite.Search;
using Microsoft.Data.Sqlite;

namespace ConfluenceOps.Documents.Sqlite;

/// <summary>Keeps imported pages: the one path that thousands of documents take, so its statements stay compiled.</summary>
internal sealed class DocumentWriter(SqliteConnection connection) : IDisposable
{
    private readonly PreparedStatement _find = new(connection, Statement.FindPage);
    private readonly PreparedStatement _sameText = new(connection, Statement.SameText);
    private readonly PreparedStatement _sameImport = new(connection, Statement.SameImport);
    private readonly PreparedStatement _insert = new(connection, Statement.InsertDocument);
    private readonly PreparedStatement _insertText = new(connection, Statement.InsertText);
    private readonly PreparedStatement _update = new(connection, Statement.UpdateImported);
    private readonly PreparedStatement _updateDrifted = new(connection, Statement.UpdateDrifted);
    private readonly PreparedStatement _updateText = new(connection, Statement.UpdateSource);
    private readonly PreparedStatement _keepSource = new(connection, Statement.KeepSource);
    private readonly PreparedStatement _keepVersion = new(connection, Statement.KeepVersion);
    private readonly PreparedStatement _raiseVersion = new(connection, Statement.RaiseVersion);
    private readonly PreparedStatement _index = new(connection, Statement.Index);
    private readonly PreparedStatement _indexAgain = new(connection, Statement.IndexAgain);
    private readonly PreparedStatement _unindex = new(connection, Statement.Unindex);
    private readonly PreparedStatement _comeBack = new(connection, Statement.ComeBack);
    private readonly PreparedStatement _insertEarlier = new(connection, Statement.InsertEarlier);
    private readonly PreparedStatement _pageVersion = new(connection, Statement.PageVersion);
    private readonly PreparedStatement _savePerson = new(connection, Statement.SavePerson);
    private readonly DetailWriter _details = new(connection);
    private readonly RenderingWriter _rendering = new(connection);

    private PreparedStatement[] All =>
    [
        _find, _sameText, _sameImport, _insert, _insertText, _update, _updateDrifted, _updateText, _keepSource, _keepVersion, _raiseVersion,
        _index, _indexAgain, _unindex, _comeBack, _insertEarlier, _pageVersion, _savePerson,
    ];

    /// <summary>Keeps pages of a space as documents, and notes which are new and which changed. Runs inside the caller's transaction.</summary>
    public SavedBatch Save(
        IReadOnlyList<ImportedDocument> batch, SpaceOfRun space, OnConflict onConflict, DateTimeOffset now, TouchedDocuments touched, CancellationToken cancel)
    {
        var saved = default(SavedBatch);
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
                touched.Imported.Add(Add(item, space, now));
                saved = saved with { Added = saved.Added + 1 };
            }
            else if (!known.Value.IsNewer && !known.Value.IsTheSame)
            {
                // An answer that is older than what is here comes from a replica or an export that lags behind.
                saved = Change(known.Value, item, space, onConflict, now, saved);
                known.Value.Note(touched);
            }
        }

        return saved;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var statement in All)
            statement.Dispose();
        _details.Dispose();
        _rendering.Dispose();
    }

    private KeptPage? Find(ImportedDocument item, SpaceOfRun space)
    {
        var page = item.Page;
        Span<long> found = stackalloc long[9];
        if (!_find.TryRead(
            found, ("@page", page.Id), ("@site", space.Site), ("@space", space.Id), ("@sourceHash", item.SourceHash), ("@title", page.Title),
            ("@parentPage", page.ParentId), ("@position", page.Position), ("@pageVersion", page.Version)))
            return null;
        var isEdited = found[7] != 0;
        Span<long> same = stackalloc long[1];
        // A text that was written here is no measure of what changed there.
        var text = isEdited ? _sameImport : _sameText;
        text.TryRead(same, ("@text", item.Rendered.Text), ("@document", found[0]));
        return new KeptPage(
            found[0], SameSource: found[1] != 0, SameText: same[0] != 0, SameTitle: found[2] != 0, SameParent: found[3] != 0,
            SamePosition: found[4] != 0, SameVersion: found[5] != 0, IsNewer: found[6] != 0, isEdited, IsGone: found[8] != 0);
    }

    private long Add(ImportedDocument item, SpaceOfRun space, DateTimeOffset now)
    {
        var page = item.Page;
        var id = _insert.Insert(
            ("@space", space.Id), ("@title", page.Title), ("@kind", (int)page.Kind), ("@created", Moment.Store(page.Created)),
            ("@author", item.Author), ("@modified", Moment.Store(page.Modified)), ("@note", Note(page.Version)), ("@page", page.Id),
            ("@pageVersion", page.Version), ("@parentPage", page.ParentId), ("@position", page.Position),
            ("@url", page.Url.OriginalString), ("@sourceHash", item.SourceHash), ("@imported", Moment.Store(now)),
            ("@readOnly", space.IsOfConfluence ? 1 : 0));
        _insertText.Execute(("@document", id), ("@text", item.Rendered.Text), ("@source", item.Source.Bytes), ("@format", (int)item.Source.Format));
        // As the view would, but without a call out of SQLite and back for each of thousands of documents.
        _index.Execute(("@document", id), ("@title", UnspacedScript.Spread(page.Title)), ("@text", UnspacedScript.Spread(item.Rendered.Text)));
        AddEarlier(id, item.Earlier, after: 0);
        _details.Add(id, item.Details);
        _rendering.Add(id, item.Rendered);
        return id;
    }

    private SavedBatch Change(KeptPage known, ImportedDocument item, SpaceOfRun space, OnConflict onConflict, DateTimeOffset now, SavedBatch saved)
    {
        var isKept = known.IsEdited && onConflict != OnConflict.Override;
        var isIndexed = !known.IsGone && known.SameTitle && (isKept || (known.SameText && !known.IsEdited));
        if (known.IsGone)
            _comeBack.Execute(("@document", known.Id));
        else if (!isIndexed)
            _unindex.Execute(("@document", known.Id));
        if (isKept)
            PutBeside(known, item, space, now);
        else
            PutInPlace(known, item, space, now);
        if (!isIndexed)
            _indexAgain.Execute(("@document", known.Id));
        _details.Clear(known.Id);
        _details.Add(known.Id, item.Details);
        _rendering.Clear(known.Id);
        _rendering.Add(known.Id, item.Rendered);
        return known.Count(saved, isKept);
    }

    /// <summary>The site's text becomes the current one.</summary>
    private void PutInPlace(KeptPage known, ImportedDocument item, SpaceOfRun space, DateTimeOffset now)
    {
        var page = item.Page;
        if (!known.SameText || known.IsEdited)
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
    }

    /// <summary>What was written here stays the current text; the site's becomes a version before it.</summary>
    private void PutBeside(KeptPage known, ImportedDocument item, SpaceOfRun space, DateTimeOffset now)
    {
        var page = item.Page;
        if (!known.SameText)
        {
            _keepVersion.Execute(("@document", known.Id));
            _raiseVersion.Execute(("@document", known.Id));
            AddEarlier(known.Id, item.Earlier, after: PageVersionOf(known.Id));
            AddEarlier(known.Id, [new EarlierText(page.Version, page.Title, item.Author, page.Modified, item.Rendered.Text)], after: 0);
        }
        _updateDrifted.Execute(
            ("@document", known.Id), ("@space", space.Id), ("@title", page.Title), ("@kind", (int)page.Kind), ("@created", Moment.Store(page.Created)),
            ("@pageVersion", page.Version), ("@parentPage", page.ParentId), ("@position", page.Position),
            ("@url", page.Url.OriginalString), ("@sourceHash", item.SourceHash), ("@imported", Moment.Store(now)));
        _keepSource.Execute(("@document", known.Id), ("@source", item.Source.Bytes), ("@format", (int)item.Source.Format));
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

    private static string Note(int pageVersion) => $"Version {pageVersion} of the page";
}
