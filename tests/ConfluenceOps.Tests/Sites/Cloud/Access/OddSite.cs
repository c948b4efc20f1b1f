using System.Globalization;
using System.Text.Json;
using ConfluenceOps.Http;
using ConfluenceOps.Sites;
using ConfluenceOps.Sites.Cloud;
using ConfluenceOps.Tests.Http;
using Microsoft.AspNetCore.Http;

namespace ConfluenceOps.Tests.Sites.Cloud.Access;

/// <summary>A site behind which a test's own server answers, for what no sandbox does.</summary>
internal static class OddSite
{
    public static Space Space { get; } = new() { Id = "7", Key = "ENG", Name = "Engineering", Url = new Uri("https://odd.example/wiki/spaces/ENG") };

    public static ISite At(ScriptedServer server)
    {
        var address = CloudAddress.Of(server.Address);
        return new CloudSite(new HttpSession(new HttpSessionOptions { Root = address.Api, RetryDelay = TimeSpan.FromMilliseconds(1) }), address);
    }

    /// <summary>A list of people by number, with fewer rows a page than were asked for.</summary>
    public static Task PeopleAsync(HttpContext context, int total, int most, bool saysLimit)
    {
        var start = int.Parse(context.Request.Query["start"]!, CultureInfo.InvariantCulture);
        var rows = Enumerable.Range(start, Math.Clamp(total - start, 0, most)).Select(number => new { accountId = $"a{number}", displayName = $"Person {number}" });
        return ScriptedServer.JsonAsync(context, saysLimit ? JsonSerializer.Serialize(new { results = rows, limit = most }) : JsonSerializer.Serialize(new { results = rows }));
    }

    /// <summary>The ids that a search asks for.</summary>
    public static string[] IdsOf(HttpContext context)
    {
        var cql = context.Request.Query["cql"].ToString();
        return cql[(cql.IndexOf('(', StringComparison.Ordinal) + 1)..cql.IndexOf(')', StringComparison.Ordinal)].Split(',');
    }
}
