using System.Buffers;
using System.Collections.Frozen;

namespace ConfluenceOps.Http;

/// <summary>Addresses with only those words left that every Confluence has.</summary>
/// <remarks>By a list of what may stay: keys, titles, names of groups and of files look like anything.</remarks>
internal static class Route
{
    private const string Left = "*";
    private const int LongestName = 32;

    private static readonly SearchValues<char> _inNames = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-._");

    private static readonly FrozenSet<string> _words = """
        1.0 _edge _private accessible-resources access admin-key api applinks attachment attachments audit auditing authorize blogposts byOperation
        child check comment comments confluence confluenceservice-v2 content convert-ids-to-types copy current databases descendant descendants
        direct-children download embeds events ex folders footer-comments getSpacePermissionSets group groupmember groups history inline-comments
        invite-by-email json-rpc label labels latest list longtask manifest me member memberof membersByGroupId oauth oauth2 operations page
        pagehierarchy pages permission permissions read relevantViewRestrictions rest restriction retention revoke role-assignments rpc scan search
        server-information settings space space-permissions space-role-mode space-roles spaces systemInfo tenant_info token update user users
        users-bulk v2 version versions whiteboards wiki
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    public static string Of(Uri? address)
    {
        if (address is null)
            return "";
        var path = string.Join('/', address.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(word => _words.Contains(word) ? word : Left));
        var names = address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=')[0]).Select(NameOf).ToList();
        return names.Count == 0 ? path : $"{path}?{string.Join('&', names)}";
    }

    // Links to the next rows are the server's own, which may call its parameters as it likes.
    private static string NameOf(string name) => name.Length <= LongestName && !name.AsSpan().ContainsAnyExcept(_inNames) ? name : Left;
}
