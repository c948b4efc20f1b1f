using ConfluenceOps.Sandbox.Index;
using static ConfluenceOps.Sandbox.Cql.CqlExpression;

namespace ConfluenceOps.Sandbox.Cql;

/// <summary>The fields of pages, blog posts, comments and files.</summary>
/// <param name="now">What <c>now()</c> means.</param>
/// <param name="currentUser">What <c>currentUser()</c> means; null for someone who is not signed in.</param>
/// <param name="accountOf">The id of the account that a query names.</param>
internal sealed class ContentFields(DateTimeOffset now, string? currentUser, Func<string, string> accountOf) : CqlFields<ContentEntry>
{
    protected override Func<ContentEntry, bool>? Test(Term term) => Canonical(term.Field) switch
    {
        "space" => OneOf(term, entry => entry.On.Space.Key),
        "type" => OneOf(term, entry => entry.Type),
        "id" => Ids(term),
        "title" when term.Operator is "~" or "!~" => Words(term, entry => entry.Title),
        "title" => OneOf(term, entry => entry.Title),
        "text" => Words(term, entry => entry.SearchText),
        "label" => OneOf(term, (entry, wanted) => entry is PageEntry page && page.Page.Labels.Exists(wanted.Contains)),
        "container" => OneOf(term, entry => entry is PageEntry ? null : entry.On.IdText),
        "creator" => OneOf(WithUser(term), entry => entry.AuthorId),
        "contributor" => OneOf(WithUser(term), (entry, wanted) => wanted.Contains(entry.AuthorId) || wanted.Contains(entry.VersionAuthorId)),
        "ancestor" => OneOf(term, (entry, wanted) => entry is PageEntry page && page.Ancestors().Any(above => wanted.Contains(above.IdText))),
        "parent" => OneOf(term, entry => (entry as PageEntry)?.Parent?.IdText),
        "created" => Date(term, entry => entry.Created),
        "lastmodified" => Date(term, entry => entry.Modified),
        _ => null,
    };

    /// <summary>The order that a query asks for.</summary>
    public static PageOrder Order(CqlQuery query) => query.OrderBy is null
        ? new(PageField.Id)
        : new(
            Canonical(query.OrderBy) switch
            {
                "id" => PageField.Id,
                "title" => PageField.Title,
                "created" => PageField.Created,
                "lastmodified" => PageField.Modified,
                _ => throw new CqlException($"results cannot be ordered by '{query.OrderBy}'"),
            },
            query.Descending);

    /// <summary>The values that a field must have for the whole query to hold; null when the query does not say so.</summary>
    public static IReadOnlyList<string>? Demanded(CqlQuery query, string field)
    {
        var parts = query.Where is All all ? all.Parts : [query.Where];
        return parts.OfType<Term>()
            .FirstOrDefault(term => Canonical(term.Field) == field && term.Operator is "=" or "in")?.Values
            .Select(value => value.Text).ToList();
    }

    private static string Canonical(string field) => field.ToLowerInvariant() switch
    {
        "space.key" => "space",
        "content" or "content.id" => "id",
        "sitesearch" => "text",
        var name => name,
    };

    private static Func<ContentEntry, bool> Ids(Term term)
    {
        if (term.Values.FirstOrDefault(value => !IsId(Plain(value))) is { Text: { } text })
            throw new CqlException($"'{text}' is not an id");
        return OneOf(term, entry => entry.IdText);
    }

    private static bool IsId(string text) => text.AsSpan(text.StartsWith("att", StringComparison.Ordinal) ? 3 : 0) is { Length: > 0 } digits && !digits.ContainsAnyExceptInRange('0', '9');

    private Term WithUser(Term term) => term with
    {
        Values = [.. term.Values.Select(value =>
            !value.IsFunction ? new CqlValue(accountOf(value.Text))
            : value.Text.Equals("currentUser", StringComparison.OrdinalIgnoreCase) ? new CqlValue(currentUser ?? "")
            : value)],
    };

    private Func<ContentEntry, bool> Date(Term term, Func<ContentEntry, DateTimeOffset> dateOf)
    {
        var wanted = CqlDates.Read(term.Values[0], term.Field, now);
        return term.Operator switch
        {
            "=" => entry => ToMinute(dateOf(entry)) == wanted,
            "!=" => entry => ToMinute(dateOf(entry)) != wanted,
            ">" => entry => dateOf(entry) > wanted,
            ">=" => entry => dateOf(entry) >= wanted,
            "<" => entry => dateOf(entry) < wanted,
            "<=" => entry => dateOf(entry) <= wanted,
            _ => throw NotSupported(term),
        };
    }

    private static DateTimeOffset ToMinute(DateTimeOffset date) => new(date.UtcTicks - (date.UtcTicks % TimeSpan.TicksPerMinute), TimeSpan.Zero);
}
