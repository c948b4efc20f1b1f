using System.Text.Json;
using ConfluenceOps.Sandbox.Access;
using ConfluenceOps.Sandbox.Hosting;
using ConfluenceOps.Sandbox.Index;
using ConfluenceOps.Sandbox.Model;

namespace ConfluenceOps.Sandbox.Answers;

/// <summary>The restrictions of a page as v1 words them; two empty lists mean that there is none.</summary>
internal static class RestrictionV1
{
    /// <summary>One operation of a page.</summary>
    /// <param name="exchange">The request.</param>
    /// <param name="json">Where to write.</param>
    /// <param name="entry">The page.</param>
    /// <param name="operation"><c>read</c> or <c>update</c>.</param>
    /// <param name="window">Which part of both lists.</param>
    /// <param name="withUsers">The users are expanded.</param>
    /// <param name="withGroups">The groups are expanded.</param>
    public static void Write(
        Exchange exchange, Utf8JsonWriter json, PageEntry entry, string operation, (int Start, int Limit) window, bool withUsers, bool withGroups)
    {
        var principals = ListsOf(exchange.State, entry)[operation];
        var self = PathOf(entry, operation);
        json.WriteStartObject();
        json.WriteString("operation"u8, operation);
        if (withUsers || withGroups)
        {
            WriteLists(exchange, json, principals, window, self, withUsers, withGroups);
            json.WriteExpandable("content");
        }
        else
        {
            json.WriteExpandable("restrictions", "content");
        }

        json.WriteStartObject("_links"u8);
        json.WriteString("self"u8, exchange.Server.Base + self);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>Users and groups of one list, each as a list of its own.</summary>
    public static void WriteLists(
        Exchange exchange, Utf8JsonWriter json, IReadOnlyList<SandboxPrincipal> principals, (int Start, int Limit) window, string self, bool withUsers = true, bool withGroups = true)
    {
        json.WriteStartObject("restrictions"u8);
        if (withUsers)
            WriteList(json, "user", principals, window, self, id => PeopleV1.WriteUser(exchange, json, id));
        if (withGroups)
            WriteList(json, "group", principals, window, self, id => PeopleV1.WriteGroup(exchange, json, id));
        if (!withUsers || !withGroups)
            json.WriteExpandable(withUsers ? "group" : "user");
        json.WriteEndObject();
    }

    /// <summary>The address of the lists of one operation, behind the base.</summary>
    public static string PathOf(PageEntry entry, string operation) => $"/rest/api/content/{entry.IdText}/restriction/byOperation/{operation}";

    /// <summary>Who is on which list. Those of folders hold, and are not shown (CONFCLOUD-82920).</summary>
    public static ContentLists ListsOf(SiteState state, PageEntry entry) => entry.IsFolder ? ContentLists.Open : state.ListsOf(entry);

    private static void WriteList(
        Utf8JsonWriter json, string type, IReadOnlyList<SandboxPrincipal> principals, (int Start, int Limit) window, string self, Action<string> write)
    {
        var all = principals.Where(principal => principal.Type == type).ToList();
        var (start, limit) = window;
        json.WriteStartObject(type);
        json.WriteStartArray("results"u8);
        var size = 0;
        foreach (var principal in all.Skip(start).Take(limit))
        {
            write(principal.Id);
            size++;
        }

        json.WriteEndArray();
        json.WriteNumber("start"u8, start);
        json.WriteNumber("limit"u8, limit);
        json.WriteNumber("size"u8, size);
        if (start + size < all.Count)
        {
            json.WriteStartObject("_links"u8);
            json.WriteString("next"u8, $"{self}?expand=restrictions.{type}&start={start + size}&limit={limit}");
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}
