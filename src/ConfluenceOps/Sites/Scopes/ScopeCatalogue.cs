using static ConfluenceOps.Sites.Scopes.SiteJob;

namespace ConfluenceOps.Sites.Scopes;

/// <summary>All scopes that the product uses, and what for.</summary>
/// <remarks>The table is that of the official specifications; facts.md, section 1.4.</remarks>
public static class ScopeCatalogue
{
    /// <summary>The level of Data Center that nothing here needs.</summary>
    private const string Everything = "SYSTEM_ADMIN";

    private static readonly SiteJob[] _all = [Import, Review, Read, Audit, ChangeAccess, Write];

    /// <summary>Lets a consent be used after its first hour. No right at the site.</summary>
    public static SiteScope StayConnected { get; } = new("offline_access", "stay connected without asking again", _all);

    /// <summary>Those of a Cloud site, the ones that most jobs need first.</summary>
    public static IReadOnlyList<SiteScope> All { get; } =
    [
        new("read:content-details:confluence", "know who is connected, search, and read restrictions", _all),
        new("read:space:confluence", "list the spaces and their permissions", [Import, Review, Read, ChangeAccess, Write]),
        new("read:page:confluence", "read pages and blog posts", [Import, Review, Read, ChangeAccess, Write]),
        new("search:confluence", "read labels, restrictions, comments and lists of files in bulk", [Import, Review, Read]),
        new("read:user:confluence", "show people by name", [Import, Review, Read, ChangeAccess]),
        new("read:attachment:confluence", "fetch the files on pages", [Import]),
        new("read:group:confluence", "list groups and their members", [Review, ChangeAccess]),
        new("read:space.permission:confluence", "read roles and who has them", [Review, ChangeAccess]),
        new("read:configuration:confluence", "know whether the site goes by roles", [Review, ChangeAccess]),
        new("read:folder:confluence", "read the folders that pages hang under", [Review, Read]),
        new("read:whiteboard:confluence", "read the whiteboards that pages hang under", [Review, Read]),
        new("read:database:confluence", "read the databases that pages hang under", [Review, Read]),
        new("read:embed:confluence", "read the links that pages hang under", [Review, Read]),
        new("read:hierarchical-content:confluence", "list the pages below a page", [Read]),
        new("read:content.permission:confluence", "ask the site itself for a permission", [Review]),
        new("read:audit-log:confluence", "read the audit log", [Review, Audit]),
        new("write:content.restriction:confluence", "restrict pages and open them again", [ChangeAccess]),
        new("write:space.permission:confluence", "grant and revoke permissions and roles in spaces", [ChangeAccess, Write]),
        new("write:space:confluence", "make spaces", [Write]),
        new("read:space-details:confluence", "read the space that was made", [Write]),
        new("write:page:confluence", "make copies of pages", [Write]),
        new("read:content.metadata:confluence", "follow how far the copying is", [Write]),
    ];

    /// <summary>The levels of Data Center, which tokens of OAuth 2.0 alone have there. Each includes those before it.</summary>
    /// <remarks>https://confluence.atlassian.com/display/DOC/OAuth+2.0+scopes+for+incoming+links.</remarks>
    public static IReadOnlyList<SiteScope> DataCenter { get; } =
    [
        new("READ", "read spaces, pages, files, people and restrictions", _all),
        new("WRITE", "make spaces and pages, and change restrictions", [ChangeAccess, Write]),
        new("ADMIN", "read and change what spaces grant, and read all accounts and the audit log", [Review, Audit, ChangeAccess]),
    ];

    /// <summary>Those that jobs need, in the order of <see cref="All"/>.</summary>
    /// <param name="jobs">The jobs.</param>
    /// <param name="kind">Of which Confluence.</param>
    public static IReadOnlyList<SiteScope> For(IReadOnlyCollection<SiteJob> jobs, SiteKind kind = SiteKind.Cloud)
    {
        ArgumentNullException.ThrowIfNull(jobs);
        return [.. Of(kind).Where(scope => scope.Jobs.Any(jobs.Contains))];
    }

    /// <summary>What a connection asks for: what jobs need, and to stay connected where that has to be asked for.</summary>
    /// <inheritdoc cref="For"/>
    public static IReadOnlyList<string> NamesFor(IReadOnlyCollection<SiteJob> jobs, SiteKind kind) =>
        [.. For(jobs, kind).Select(scope => scope.Name), .. kind == SiteKind.Cloud ? [StayConnected.Name] : Array.Empty<string>()];

    /// <summary>Whether somebody who was granted these has a scope.</summary>
    public static bool Includes(IReadOnlyList<string> granted, SiteScope scope)
    {
        ArgumentNullException.ThrowIfNull(granted);
        ArgumentNullException.ThrowIfNull(scope);
        return granted.Contains(scope.Name)
            || (DataCenter.Contains(scope) && (granted.Contains(Everything) || DataCenter.SkipWhile(level => level != scope).Any(level => granted.Contains(level.Name))));
    }

    /// <summary>The scope of a name, also one that this version does not know: a consent may name it.</summary>
    internal static SiteScope NamedOrNew(string name, SiteKind kind) =>
        Of(kind).FirstOrDefault(scope => scope.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) ?? new SiteScope(name, "do what was named", []);

    private static IReadOnlyList<SiteScope> Of(SiteKind kind) => kind == SiteKind.DataCenter ? DataCenter : All;

    internal static SiteScope Named(string name) => All.First(scope => scope.Name == name);
}
