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
        var space = draft.Place.Parent is { } parent && draft.Space is null
            ? SpaceOf(Live(parent).SpaceId)
            : FindSpace(draft.Space ?? DocumentDraft.UsualSpace, now);
        Demand(space);
        if (connection.QuerySingle<bool>(Statement.WrittenTitle, new { space = space.Id, title }))
            throw DocumentTitleException.Taken(title, space.Key);
        var id = connection.QuerySingle<long>(Statement.InsertWritten, new { space = space.Id, title, author, note = draft.Note, now = Moment.Store(now) });
        using (var text = new PreparedStatement(connection, Statement.InsertText))
            text.Execute(("@document", id), ("@text", draft.Text), ("@source", null), ("@format", 0));
        connection.Execute(Statement.IndexAgain, new { document = id });
        Put(Live(id), draft.Place);
        Ownership.GiveDocument(connection, guard.Actor, id);
        return DocumentReader.Get(connection, id);
    }

    public Document Move(long id, DocumentPlace place)
    {
        var document = Editable(id);
        Demand(SpaceOf(document.SpaceId));
        Put(document, place);
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

    private void Put(PlacedRow document, DocumentPlace place)
    {
        var space = document.SpaceId;
        if (place.Parent is { } parent)
        {
            guard.Demand(parent, AccessLevel.CanEdit);
            var above = Live(parent);
            if (connection.QuerySingle<bool>(Statement.LinesUp, new { from = parent, to = document.Id }))
                throw DocumentPlaceException.Circle(document.Title, above.Title);
            if (above.SpaceId != space && document.PageId is not null)
                throw DocumentPlaceException.OtherSpace(document.Title, SpaceOf(space).Key);
            space = above.SpaceId;
            Demand(SpaceOf(space));
        }
        connection.Execute(Statement.PlaceHere, new { id = document.Id, parent = place.Parent, space });
        var siblings = connection.Query<long>(Statement.SiblingsHere, new { space, parent = place.Parent, id = document.Id }).ToList();
        siblings.Insert(Math.Clamp((place.Position ?? int.MaxValue) - 1, 0, siblings.Count), document.Id);
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
