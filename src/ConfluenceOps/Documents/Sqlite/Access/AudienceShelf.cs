using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text.Json;
using ConfluenceOps.Documents.Access;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ConfluenceOps.Documents.Sqlite.Access;

/// <summary>Who may see imported documents, inside the caller's transaction. Documents share their audiences, of which there are few.</summary>
internal sealed class AudienceShelf(SqliteConnection connection)
{
    /// <summary>The number of the audience of some people, which is made where there is none.</summary>
    public long Of(IEnumerable<long> people)
    {
        var sorted = people.Distinct().Order().ToArray();
        var digest = SHA256.HashData(MemoryMarshal.AsBytes<long>(sorted));
        if (connection.QuerySingleOrDefault<long?>(Statement.FindAudience, new { digest }) is { } known)
            return known;
        var made = connection.QuerySingle<long>(Statement.MakeAudience, new { digest });
        connection.Execute(Statement.FillAudience, new { audience = made, ids = JsonSerializer.Serialize(sorted) });
        return made;
    }

    /// <summary>Lets people see pages of a space who have read them, besides those who may already.</summary>
    public void Add(long space, IEnumerable<string> pages, IReadOnlyCollection<long> people)
    {
        var which = new { space, pages = JsonSerializer.Serialize(pages), people = JsonSerializer.Serialize(people) };
        foreach (var former in connection.Query<long?>(Statement.AudiencesWithout, which).AsList())
        {
            var present = former is null ? [] : connection.Query<long>(Statement.PeopleOfAudience, new { audience = former });
            connection.Execute(Statement.ChangeAudience, new { which.space, which.pages, former, audience = Of(present.Concat(people)) });
        }
    }

    /// <summary>Lets people see what was imported before anybody asked who may.</summary>
    public void Begin(IEnumerable<long> people) => connection.Execute(Statement.FirstAudience, new { audience = Of(people) });

    /// <summary>Sets who may see pages of a space: those who may view them, and those who read them.</summary>
    /// <returns>How many documents are seen by others than before.</returns>
    public int Set(SpaceOfRun space, PageAudiences audiences, IReadOnlyCollection<long> readers)
    {
        var accounts = connection.Query<(string Key, long Id)>(Statement.AccountsOfSite, new { site = space.Site }).ToDictionary(row => row.Key, row => row.Id, StringComparer.OrdinalIgnoreCase);
        var changed = 0;
        // Pages that share an audience share its list, so that thousands of pages are a few statements.
        foreach (var pages in audiences.Pages.GroupBy(page => page.Value.Accounts, ReferenceEqualityComparer.Instance))
            foreach (var open in pages.GroupBy(page => page.Value.IsEveryone))
            {
                var people = open.First().Value.Accounts.Where(accounts.ContainsKey).Select(id => accounts[id]).Concat(readers);
                var audience = Of(open.Key ? people.Prepend(0) : people);
                changed += connection.Execute(Statement.SetAudience, new { space = space.Id, audience, pages = JsonSerializer.Serialize(open.Select(page => page.Key)) });
            }
        connection.Execute(Statement.ForgetAudiences);
        return changed;
    }
}
