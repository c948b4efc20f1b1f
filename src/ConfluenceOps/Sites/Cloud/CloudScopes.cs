using System.Text.Json.Serialization.Metadata;
using ConfluenceOps.Http;
using ConfluenceOps.Http.Errors;
using ConfluenceOps.Sites.Cloud.Wire;
using Flurl;

namespace ConfluenceOps.Sites.Cloud;

/// <summary>Finds out which scopes a connection has, by asking for a little of what each allows.</summary>
/// <remarks>No interface lists the scopes of an API token; an unscoped token has all of them. The table is that of the official specifications.</remarks>
internal static class CloudScopes
{
    private static readonly string[] Import = ["Import"];
    private static readonly string[] Both = ["Import", "Review"];
    private static readonly string[] Review = ["Review"];

    private static readonly Probe[] Probes =
    [
        new("read:content-details:confluence", "know who is connected, search, and read restrictions", Both, Get("rest/api/user/current")),
        new("read:space:confluence", "list the spaces and their permissions", Both, Get("api/v2/spaces?limit=1")),
        new("read:page:confluence", "read pages and blog posts", Both, Get("api/v2/pages?limit=1")),
        new("read:attachment:confluence", "fetch the files on pages", Import, Get("api/v2/attachments/att0")),
        new("search:confluence", "read labels, restrictions, comments and lists of files in bulk", Both, Get("rest/api/content/search?cql=type%3Dpage&limit=1")),
        new("read:user:confluence", "show people by name", Both, LookUp("api/v2/users-bulk", new WireAccountIds { AccountIds = ["0"] }, WireJson.Default.WireAccountIds)),
        new("read:group:confluence", "list groups and their members", Review, Get("rest/api/group?limit=1")),
        new("read:space.permission:confluence", "read roles and who has them", Review, Get("api/v2/space-roles?limit=1")),
        new("read:configuration:confluence", "know whether the site goes by roles", Review, Get("api/v2/space-role-mode")),
        new("read:folder:confluence", "read the folders that pages hang under", Review, Get("api/v2/folders/1")),
        new("read:whiteboard:confluence", "read the whiteboards that pages hang under", Review, Get("api/v2/whiteboards/1")),
        new("read:database:confluence", "read the databases that pages hang under", Review, Get("api/v2/databases/1")),
        new("read:embed:confluence", "read the links that pages hang under", Review, Get("api/v2/embeds/1")),
        new("read:content.permission:confluence", "ask the site itself for a permission", Review,
            LookUp("rest/api/content/1/permission/check", new WireCheckRequest(new WireSubject("user", "anonymous"), "read"), WireJson.Default.WireCheckRequest)),
        new("read:audit-log:confluence", "read the audit log", Review, Get("rest/api/audit?limit=1")),
    ];

    public static async Task<IReadOnlyList<ScopeCheck>> CheckAsync(HttpSession session, CancellationToken cancel)
    {
        var states = await Task.WhenAll(Probes.Select(probe => TryAsync(session, probe, cancel))).ConfigureAwait(false);
        return [.. Probes.Zip(states, (probe, state) => new ScopeCheck(probe.Scope, probe.Purpose, probe.Jobs, state))];
    }

    private static async Task<ScopeState> TryAsync(HttpSession session, Probe probe, CancellationToken cancel)
    {
        try
        {
            await probe.Ask(session, probe.Purpose, cancel).ConfigureAwait(false);
            return ScopeState.Granted;
        }
        catch (ScopeMissingException)
        {
            return ScopeState.Missing;
        }
        catch (NotFoundException)
        {
            // Scopes are looked at before it is looked whether the thing is there.
            return ScopeState.Granted;
        }
        catch (AccessDeniedException)
        {
            return ScopeState.AccountMayNot;
        }
        catch (ConfluenceOpsException)
        {
            return ScopeState.Unknown;
        }
    }

    // Only whether it is answered matters, so every answer is read as the least that any of them is.
    private static Question Get(string path) =>
        (session, what, cancel) => session.GetAsync(new Url(path), what, WireJson.Default.WireAnything, cancel);

    private static Question LookUp<T>(string path, T question, JsonTypeInfo<T> type) =>
        (session, what, cancel) => session.LookUpAsync(new Url(path), what, question, type, WireJson.Default.WireAnything, cancel);

    private delegate Task Question(HttpSession session, string what, CancellationToken cancel);

    private sealed record Probe(string Scope, string Purpose, string[] Jobs, Question Ask);
}
