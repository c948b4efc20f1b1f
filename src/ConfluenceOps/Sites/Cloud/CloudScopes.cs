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
        new("read:content-details:confluence", "know who is connected, and search", Both, "rest/api/user/current"),
        new("read:space:confluence", "list the spaces and their permissions", Both, "api/v2/spaces?limit=1"),
        new("read:page:confluence", "read pages and blog posts", Import, "api/v2/pages?limit=1"),
        new("read:attachment:confluence", "fetch the files on pages", Import, "api/v2/attachments/att0"),
        new("search:confluence", "read labels, restrictions, comments and lists of files in bulk", Import, "rest/api/content/search?cql=type%3Dpage&limit=1"),
        new("read:user:confluence", "show people by name", Both, "api/v2/users-bulk"),
        new("read:audit-log:confluence", "read the audit log", Review, "rest/api/audit?limit=1"),
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
            // Only whether it is answered matters, so the answer is read as the least that any of them is.
            if (probe.Path.EndsWith("users-bulk", StringComparison.Ordinal))
                await session.LookUpAsync(probe.Path, probe.Purpose, new WireAccountIds { AccountIds = ["0"] }, WireJson.Default.WireAccountIds, WireJson.Default.ResultPageWireUser, cancel).ConfigureAwait(false);
            else
                await session.GetAsync(new Url(probe.Path), probe.Purpose, WireJson.Default.WireAnything, cancel).ConfigureAwait(false);
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

    private sealed record Probe(string Scope, string Purpose, string[] Jobs, string Path);
}
