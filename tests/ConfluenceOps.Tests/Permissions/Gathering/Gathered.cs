using ConfluenceOps.Permissions;
using ConfluenceOps.Permissions.Deciding;
using ConfluenceOps.Permissions.Gathering;
using ConfluenceOps.Sandbox.Fillers;
using ConfluenceOps.Sandbox.Fillers.Demonstration;
using ConfluenceOps.Sites;
using ConfluenceOps.Tests.Sites.Cloud;

namespace ConfluenceOps.Tests.Permissions.Gathering;

/// <summary>Gathers from a running sandbox, and asks what was gathered.</summary>
internal static class Gathered
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static Task<RunningSandbox> DemonstrationAsync() => RunningSandbox.StartAsync(DemonstrationSite.Create(TimeProvider.System));

    /// <summary>The administrator of the demonstration site.</summary>
    public static Task<ISite> AsNoraAsync(this RunningSandbox sandbox) => sandbox.ConnectAsync(DemonstrationSite.AdministratorEmail, DemonstrationSite.AdministratorToken);

    /// <summary>The administrator of random and of generated sites.</summary>
    public static Task<ISite> AsAdministratorAsync(this RunningSandbox sandbox) => sandbox.ConnectAsync(SandboxAccounts.AdministratorEmail, SandboxAccounts.AdministratorToken);

    /// <param name="site">Where.</param>
    /// <param name="keys">The keys of spaces; none for all.</param>
    public static async Task<IReadOnlyList<Space>> SpacesAsync(this ISite site, params string[] keys) => await site.GetSpacesAsync(new SpaceQuery(keys), Cancel).ToListAsync(Cancel);

    /// <param name="site">Where.</param>
    /// <param name="keys">The keys of spaces; none for all.</param>
    public static async Task<AccessMap> GatherAsync(this ISite site, params string[] keys) => await Gatherer(site).GatherAsync(await site.SpacesAsync(keys), progress: null, Cancel);

    public static AccessGatherer Gatherer(ISite site) => new(site, TimeProvider.System);

    public static SpaceRecord Of(this AccessMap map, string key) => map.Spaces.Single(record => record.Space.Key == key);

    public static User Named(this AccessMap map, string name) => map.Users.Single(user => user.DisplayName == name);

    /// <summary>What a grant says, as people would: <c>group engineering: read space</c>.</summary>
    public static IEnumerable<string> Grants(this SpaceRecord record) => record.Permissions.Select(grant => $"{Word(grant.Principal)}: {grant.Operation}");

    public static IEnumerable<string> Roles(this SpaceRecord record) => record.RoleAssignments.Select(one => $"{Word(one.Principal)}: {one.RoleId}");

    /// <summary>What the lists of a page say, as people would: <c>View: user Maya Okafor</c>.</summary>
    public static IEnumerable<string> Lists(this AccessMap map, string title) => map.Spaces.SelectMany(record => record.Content).Single(node => node.Title == title)
        .Restrictions!.SelectMany(list => list.Allowed.Select(one => $"{list.Operation}: {Word(one)}"));

    /// <summary>Every answer that a map gives to every question.</summary>
    public static IEnumerable<(string Question, AccessResult Answer)> Answers(this AccessMap map)
    {
        var decider = new AccessDecider(map);
        for (var subject = 0; subject < decider.Subjects.Count; subject++)
        {
            foreach (var right in Enum.GetValues<AccessRight>())
            {
                foreach (var record in map.Spaces)
                    yield return ($"{right} in {record.Space.Key} by {decider.Subjects[subject].Id}", decider.DecideIn(subject, record.Space.Key, right));
                for (var content = 0; content < decider.Content.Count; content++)
                    yield return ($"{right} of {decider.Content[content].Id} by {decider.Subjects[subject].Id}", decider.Decide(subject, content, right));
            }
        }
    }

    public static AccessResult Ask(this AccessMap map, Principal subject, string space, AccessRight right) =>
        new AccessDecider(map).ExplainIn(subject, space, right)?.Result ?? throw new InvalidOperationException($"Nothing is known of {subject} or {space}.");

    private static string Word(Principal principal) => principal.Kind == PrincipalKind.Anonymous ? "anonymous" : $"{principal.Kind.ToString().ToLowerInvariant()} {principal}";
}
