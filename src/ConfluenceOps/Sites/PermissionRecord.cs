namespace ConfluenceOps.Sites;

/// <summary>Tells which audit records concern access: who may do what, who belongs to whom, and who gets around restrictions.</summary>
/// <remarks>
/// By what a record says and not by its category, because servers file the same thing in different ones: Data Center has
/// the restrictions of pages among "Pages and blogs", and memberships are among users everywhere (facts.md, section 7).
/// Accounts that come and go belong to it, since an account's state decides all that it may do. API tokens do not: they
/// change how an account gets in and not what anybody may do. Neither do signing in and moving pages.
/// </remarks>
public static class PermissionRecord
{
    private static readonly string[] _beginnings = ["permission", "restrict", "member", "guest", "anonymous", "unlicensed", "invit"];
    private static readonly string[] _words = ["role", "roles", "group", "groups", "access"];
    private static readonly string[] _turns =
    [
        "created", "added", "deleted", "removed", "activated", "deactivated", "reactivated", "enabled", "disabled", "suspended", "restored", "unsuspended",
    ];

    /// <summary>Whether a record concerns access.</summary>
    public static bool Concerns(AuditRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var words = WordsOf(record.Summary);
        if (words.Contains("token") || words.Contains("tokens"))
            return false;
        return IsAboutAccess(words)
            || IsAboutAccess(WordsOf(record.Key ?? ""))
            || (words.Overlaps(["user", "users", "account"]) && words.Overlaps(_turns))
            || IsAboutAccess(WordsOf(record.Affected?.Type ?? ""))
            || WordsOf(record.Category).Contains("permissions")
            || record.Changes.Any(change => IsAboutAccess(WordsOf(change.Name)));
    }

    /// <summary>The words of a summary or a name, in lower case.</summary>
    internal static HashSet<string> WordsOf(string text) =>
        [.. new string([.. text.Select(sign => char.IsLetter(sign) ? char.ToLowerInvariant(sign) : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries)];

    private static bool IsAboutAccess(HashSet<string> words) =>
        words.Overlaps(_words)
        || words.Any(word => _beginnings.Any(beginning => word.StartsWith(beginning, StringComparison.Ordinal)))
        || (words.Contains("admin") && words.Contains("key"))
        || (words.Contains("public") && words.Overlaps(["link", "links"]))
        || (words.Contains("managed") && words.Contains("by"));
}
