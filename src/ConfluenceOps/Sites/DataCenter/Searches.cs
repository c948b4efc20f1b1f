using Flurl;

namespace ConfluenceOps.Sites.DataCenter;

/// <summary>Requests that the search index answers.</summary>
internal static class Searches
{
    /// <summary>Content that a query finds, with expansions. Paged by number: the query says in which order.</summary>
    public static Url Content(string cql, string? expand = null) =>
        new Url("rest/api/content/search").SetQueryParams(new { cql, expand, includeArchivedSpaces = "true" });

    /// <summary>What a query finds, with how much there is.</summary>
    public static Url Anything(string cql) => new Url("rest/api/search").SetQueryParams(new { cql, includeArchivedSpaces = "true" });

    /// <summary>The part of a query that names a space.</summary>
    public static string In(Space space) => $"space = {Cql.Text(space.Key)}";
}
