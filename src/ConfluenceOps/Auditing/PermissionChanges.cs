using System.Runtime.CompilerServices;
using ConfluenceOps.Sites;

namespace ConfluenceOps.Auditing;

/// <summary>Reads out of the audit log who changed whose right on what.</summary>
public static class PermissionChanges
{
    // Values that say who is concerned and not what they may do.
    private static readonly string[] _naming = ["user", "users", "username", "group", "groups", "group name", "anonymous", "user class", "space", "page"];
    private static readonly string[] _added = ["added", "created", "granted", "enabled", "invited", "assigned", "activated", "reactivated", "restored"];
    private static readonly string[] _removed = ["removed", "deleted", "revoked", "disabled", "unassigned", "deactivated", "suspended", "cleared"];
    private static readonly string[] _changed = ["changed", "updated", "edited", "modified", "renamed"];

    /// <summary>The changes that a site's audit log tells of, newest first.</summary>
    /// <param name="site">The site.</param>
    /// <param name="query">Which records; what does not concern access is left out whatever it says.</param>
    /// <param name="cancel">Ends the reading.</param>
    public static async IAsyncEnumerable<PermissionChange> ReadAsync(ISite site, AuditQuery query, [EnumeratorCancellation] CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(site);
        ArgumentNullException.ThrowIfNull(query);
        await foreach (var record in site.GetAuditRecordsAsync(query with { PermissionsOnly = true }, cancel).ConfigureAwait(false))
            foreach (var change in In(record))
                yield return change;
    }

    /// <summary>The changes that one record tells of: mostly one, and one for each right where it names several. Never none.</summary>
    public static IReadOnlyList<PermissionChange> In(AuditRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var words = PermissionRecord.WordsOf(record.Summary);
        var parties = new RecordParties(record);
        var kind = KindOf(record, words, parties);
        var rights = kind is PermissionChangeKind.Account or PermissionChangeKind.Membership
            ? [] : record.Changes.Where(change => !_naming.Contains(change.Name, StringComparer.OrdinalIgnoreCase)).ToArray();
        return rights.Length == 0 ? [Change(null)] : [.. rights.Select(Change)];

        PermissionChange Change(AuditChange? value)
        {
            var (old, now) = (ValueOf(value?.Old), ValueOf(value?.New));
            var action = ActionOf(words, old, now);
            return new PermissionChange
            {
                At = record.At,
                Author = record.Author,
                AuthorId = record.AuthorId,
                Kind = kind,
                Action = action,
                Right = kind switch
                {
                    PermissionChangeKind.Membership => "member",
                    PermissionChangeKind.Account => words.Contains("guest") ? "guest" : "account",
                    PermissionChangeKind.Group => value?.Name ?? "",
                    _ when action == PermissionChangeAction.Removed => old.Length > 0 ? old : now,
                    _ => now.Length > 0 ? now : old,
                },
                Who = parties.Who(kind),
                Group = kind is PermissionChangeKind.Membership or PermissionChangeKind.Group ? parties.Group?.ToString() : null,
                Page = parties.Page,
                Space = parties.Space,
                Summary = record.Summary,
                Old = old,
                New = now,
                Record = record,
            };
        }
    }

    private static PermissionChangeKind KindOf(AuditRecord record, HashSet<string> words, RecordParties parties)
    {
        if (words.Contains("admin") && words.Contains("key"))
            return PermissionChangeKind.AdminKey;
        if (words.Contains("public") && words.Overlaps(["link", "links"]))
            return PermissionChangeKind.PublicLink;
        foreach (var said in record.Changes.Select(change => PermissionRecord.WordsOf(change.Name)).Prepend(words))
        {
            if (said.Any(word => word.StartsWith("restrict", StringComparison.Ordinal)))
                return PermissionChangeKind.Restriction;
            if (said.Overlaps(["role", "roles"]))
                return PermissionChangeKind.Role;
            if (said.Any(word => word.StartsWith("permission", StringComparison.Ordinal)))
                return PermissionChangeKind.Permission;
        }
        if (words.Overlaps(["group", "groups"]) || words.Any(word => word.StartsWith("member", StringComparison.Ordinal)))
            return parties.HasUser ? PermissionChangeKind.Membership : PermissionChangeKind.Group;
        if (words.Overlaps(["user", "users", "account", "guest"]))
            return PermissionChangeKind.Account;
        return parties switch
        {
            { Group: null } => PermissionChangeKind.Other,
            { HasUser: true } => PermissionChangeKind.Membership,
            _ => PermissionChangeKind.Group,
        };
    }

    private static PermissionChangeAction ActionOf(HashSet<string> words, string old, string now)
    {
        if (words.Overlaps(_added))
            return PermissionChangeAction.Added;
        if (words.Overlaps(_removed))
            return PermissionChangeAction.Removed;
        if (words.Overlaps(_changed) || (old.Length == 0) == (now.Length == 0))
            return PermissionChangeAction.Changed;
        return old.Length == 0 ? PermissionChangeAction.Added : PermissionChangeAction.Removed;
    }

    // Cloud calls viewing reading in some records, and writes out that nothing is there.
    private static string ValueOf(string? value) => value switch
    {
        null or "None" => "",
        "Read" => "View",
        _ => value,
    };
}
