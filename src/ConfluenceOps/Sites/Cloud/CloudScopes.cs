using System.Text.Json.Serialization.Metadata;
using ConfluenceOps.Http;
using ConfluenceOps.Http.Errors;
using ConfluenceOps.Sites.Cloud.Wire;
using ConfluenceOps.Sites.Scopes;
using Flurl;

namespace ConfluenceOps.Sites.Cloud;

/// <summary>Finds out which scopes a connection has, by asking for a little of what each allows.</summary>
/// <remarks>No interface lists the scopes of an API token; an unscoped token has all of them. The table is that of the official specifications.</remarks>
internal static class CloudScopes
{
    private static readonly Dictionary<string, Question> _questions = new()
    {
        ["read:content-details:confluence"] = Get("rest/api/user/current"),
        ["read:space:confluence"] = Get("api/v2/spaces?limit=1"),
        ["read:page:confluence"] = Get("api/v2/pages?limit=1"),
        ["read:attachment:confluence"] = Get("api/v2/attachments/att0"),
        ["search:confluence"] = Get("rest/api/content/search?cql=type%3Dpage&limit=1"),
        ["read:user:confluence"] = LookUp("api/v2/users-bulk", new WireAccountIds { AccountIds = ["0"] }, WireJson.Default.WireAccountIds),
        ["read:group:confluence"] = Get("rest/api/group?limit=1"),
        ["read:space.permission:confluence"] = Get("api/v2/space-roles?limit=1"),
        ["read:configuration:confluence"] = Get("api/v2/space-role-mode"),
        ["read:folder:confluence"] = Get("api/v2/folders/1"),
        ["read:whiteboard:confluence"] = Get("api/v2/whiteboards/1"),
        ["read:database:confluence"] = Get("api/v2/databases/1"),
        ["read:embed:confluence"] = Get("api/v2/embeds/1"),
        ["read:hierarchical-content:confluence"] = Get("api/v2/pages/1/direct-children?limit=1"),
        ["read:content.permission:confluence"] =
            LookUp("rest/api/content/1/permission/check", new WireCheckRequest(new WireSubject("user", "anonymous"), "read"), WireJson.Default.WireCheckRequest),
        ["read:audit-log:confluence"] = Get("rest/api/audit?limit=1"),
    };

    /// <param name="session">The connection.</param>
    /// <param name="scopes">The scopes to find out about. Those that only a change would show stay unknown.</param>
    /// <param name="cancel">Ends the requests.</param>
    public static async Task<IReadOnlyList<ScopeCheck>> CheckAsync(HttpSession session, IReadOnlyList<SiteScope> scopes, CancellationToken cancel) =>
        await Task.WhenAll(scopes.Select(async scope => new ScopeCheck(scope, await TryAsync(session, scope, cancel).ConfigureAwait(false)))).ConfigureAwait(false);

    private static async Task<ScopeState> TryAsync(HttpSession session, SiteScope scope, CancellationToken cancel)
    {
        if (!_questions.TryGetValue(scope.Name, out var ask))
            return ScopeState.Unknown;
        try
        {
            await ask(session, scope.Purpose, cancel).ConfigureAwait(false);
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
}
