using ConfluenceOps.Documents.Access;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ConfluenceOps.Documents.Sqlite.Access;

/// <summary>Finds out who may see a document, inside the caller's transaction.</summary>
internal static class Viewers
{
    public static DocumentViewers Of(SqliteConnection connection, DocumentName document)
    {
        using var results = connection.QueryMultiple(Statement.Viewers, new { id = document.Id });
        var people = results.Read<(long Id, string Name, bool MaySee)>().AsList();
        var members = results.Read<(string Team, long PersonId)>().ToLookup(row => row.Team, row => row.PersonId);
        var isEveryone = people.Any(person => person.Id == 0 && person.MaySee);
        var viewers = people.Where(person => person.MaySee).Select(person => person.Id).ToHashSet();
        return new DocumentViewers
        {
            DocumentId = document.Id,
            Title = document.Title,
            Space = document.Space,
            Everyone = isEveryone,
            People = Names(!isEveryone, person => person.MaySee),
            Teams = members.Where(team => !isEveryone && team.All(viewers.Contains)).Select(team => team.Key).ToList(),
            Except = Names(isEveryone, person => !person.MaySee),
        };

        List<string> Names(bool wanted, Func<(long Id, string Name, bool MaySee), bool> which) =>
            people.Where(person => wanted && person.Id != 0 && which(person)).Select(person => person.Name).ToList();
    }
}
