using System.Text.Json;
using ConfluenceOps.Documents.Access;
using ConfluenceOps.Documents.Sqlite.Access;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ConfluenceOps.Documents.Sqlite;

/// <summary>Documents that people write, move and throw away here, inside the caller's transaction.</summary>
internal sealed class DocumentDesk(SqliteConnection connection, AccessGuard guard)
{
    /// <summary>The site of spaces that no Confluence has.</summary>
    public const string Here = "catalog:here";

    /// <summary>As long as titles in Confluence may be.</summary>
    private const int LongestTitle = 255;

    public Document Write(DocumentDraft draft, string author, DateTimeOffset now)
    {
        var title = draft.Title.Trim();
        if (title.Length is 0 or > LongestTitle || title.Any(char.IsControl))
            throw DocumentTitleException.Unfit(draft.Title);
        guard.Demand(AccessLevel.CanEdit);
        DemandAbove(draft.Place);
        var space = FindSpace(draft.Place, now) ?? FindSpace(DocumentDraft.UsualSpace, now);
        Demand(space);
        if (connection.QuerySingle<bool>(Statement.WrittenTitle, new { space = space.Id, title }))
            throw DocumentTitleException.Taken(title, space.Key);
        var id = connection.QuerySingle<long>(Statement.InsertWritten, new { space = space.Id, title, author, note = draft.Note, now = Moment.Store(now) });
        using (var text = new PreparedStatement(connection, Statement.InsertText))
            text.Execute(("@document", id), ("@text", draft.Text), ("@source", null), ("@format", 0));
        connection.Execute(Statement.IndexAgain, new { document = id });
        Put(id, space.Id, draft.Place);
        Ownership.GiveDocument(connection, guard.Actor, id);
        return DocumentReader.Get(connection, id);
    }

    public Document Move(long id, DocumentPlace place, DateTimeOffset now)
    {
        var document = Editable(id);
        Demand(SpaceOf(document.SpaceId));
        DemandAbove(place);
        if (place.Parent is { } parent && connection.QuerySingle<bool>(Statement.LinesUp, new { from = parent, to = id }))
            throw DocumentPlaceException.Circle(document.Title, Live(parent).Title);
        var space = FindSpace(place, now);
        if (space is not null && space.Id != document.SpaceId)
            MoveTo(space, document);
        Put(id, space?.Id ?? document.SpaceId, place);
        return DocumentReader.Get(connection, id);
    }

    /// <summary>To the trash, from which people can take it back.</summary>
    public Document Remove(long id, DateTimeOffset now)
    {
        var document = Editable(id);
        Demand(SpaceOf(document.SpaceId));
        connection.Execute(Statement.Unindex, new { document = id });
        connection.Execute(Statement.RemoveHere, new { id, gone = Moment.Store(now), reason = (int)GoneReason.Removed });
        return DocumentReader.Get(connection, id);
    }

    /// <summary>Takes a document into another space, with all that hangs under it.</summary>
    private void MoveTo(SpaceRow space, PlacedRow document)
    {
        Demand(space);
        if (document.PageId is not null)
            throw DocumentPlaceException.OtherSpace(document.Title, SpaceOf(document.SpaceId).Key);
        var below = connection.Query<PlacedRow>(Statement.WrittenBelow, new { id = document.Id }).ToList();
        var chosen = guard.Choose([.. below.Select(one => one.Id)], AccessLevel.CanEdit);
        if (chosen.Refused.Values.FirstOrDefault() is { } refused)
            throw refused;
        if (below.Find(one => one.PageId is not null) is { } page)
            throw DocumentPlaceException.PageBelow(document.Title, chosen.NotThere.Contains(page.Id) ? "…" : page.Title);
        var coming = new { space = space.Id, ids = JsonSerializer.Serialize(below.Select(one => one.Id)) };
        if (connection.QueryFirstOrDefault<string>(Statement.TakenTitles, coming) is { } taken)
            throw DocumentTitleException.Taken(taken, space.Key);
        connection.Execute(Statement.MoveToSpace, coming);
    }

    /// <summary>What something hangs under is part of what a person reads there.</summary>
    private void DemandAbove(DocumentPlace place)
    {
        if (place.Parent is { } parent)
            guard.Demand(parent, AccessLevel.CanEdit);
    }

    private void Put(long id, long space, DocumentPlace place)
    {
        connection.Execute(Statement.PlaceHere, new { id, parent = place.Parent });
        var siblings = connection.Query<long>(Statement.SiblingsHere, new { space, parent = place.Parent, id }).ToList();
        siblings.Insert(Math.Clamp((place.Position ?? int.MaxValue) - 1, 0, siblings.Count), id);
        connection.Execute(Statement.OrderDocuments, new { ids = JsonSerializer.Serialize(siblings) });
    }

    private PlacedRow Live(long id)
    {
        var document = connection.QuerySingleOrDefault<PlacedRow>(Statement.PlacedDocument, new { id }) ?? throw new DocumentNotFoundException(id);
        return document.IsGone ? throw new DocumentGoneException(id, document.Title) : document;
    }

    private PlacedRow Editable(long id)
    {
        var document = Live(id);
        return document.ReadOnly ? throw new DocumentReadOnlyException(id, document.Title) : document;
    }

    /// <summary>The space that a place is in; null where neither a parent nor a space is named.</summary>
    private SpaceRow? FindSpace(DocumentPlace place, DateTimeOffset now)
    {
        if (place.Parent is not { } parent)
            return place.Space is { } named ? FindSpace(named, now) : null;
        var above = Live(parent);
        var space = SpaceOf(above.SpaceId);
        return place.Space is { } other && !other.Equals(space.Key, StringComparison.OrdinalIgnoreCase)
            ? throw DocumentPlaceException.ParentElsewhere(above.Title, space.Key, other)
            : space;
    }

    private SpaceRow FindSpace(string key, DateTimeOffset now)
    {
        if (connection.QueryFirstOrDefault<SpaceRow>(Statement.SpaceByKey, new { key, id = (long?)null, here = Here }) is { } known)
            return known;
        var made = connection.QuerySingle<long>(Statement.SaveSpace, new
        {
            site = Here, id = key, key, name = key, type = "catalog", status = "current", description = (string?)null, homepageId = (string?)null, created = Moment.Store(now), url = $"{Here}/{Uri.EscapeDataString(key)}",
        });
        connection.Execute(Statement.SetSourceOfTruth, new { key, side = (int)SourceOfTruth.Catalog, readOnly = false });
        return SpaceOf(made);
    }

    private SpaceRow SpaceOf(long id) => connection.QuerySingle<SpaceRow>(Statement.SpaceByKey, new { key = (string?)null, id, here = Here });

    private static void Demand(SpaceRow space)
    {
        if (space.SourceOfTruth == (int)SourceOfTruth.Confluence)
            throw new SpaceOfConfluenceException(space.Key);
    }

    private sealed class PlacedRow
    {
        public long Id { get; init; }

        public string Title { get; init; } = "";

        public long SpaceId { get; init; }

        public string? PageId { get; init; }

        public bool ReadOnly { get; init; }

        public bool IsGone { get; init; }
    }

    private sealed class SpaceRow
    {
        public long Id { get; init; }

        public string Key { get; init; } = "";

        public int SourceOfTruth { get; init; }
    }
}
