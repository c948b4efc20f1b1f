using ConfluenceOps.Permissions;
using ConfluenceOps.Permissions.Deciding;
using ConfluenceOps.Permissions.Gathering;
using ConfluenceOps.Sites;
using ConfluenceOps.Sites.Exports;

namespace ConfluenceOps.Tests.Permissions.Gathering;

/// <summary>Reviews of real exports, which know who is on every list and nothing of who is in a group.</summary>
public sealed class ExportedSiteTests : IDisposable
{
    private const string MeetingNotes = "98371";
    private const string NiceWeb = "66719934";

    private readonly string _members = Path.GetTempFileName();

    public void Dispose() => File.Delete(_members);

    [Theory]
    [InlineData("admin", AccessResult.Allowed, AccessResult.Allowed)]
    [InlineData("normaluser", AccessResult.Allowed, AccessResult.Allowed)]
    [InlineData("visitor", AccessResult.Allowed, AccessResult.Denied)]
    [InlineData("stranger", AccessResult.Denied, AccessResult.Denied)]
    public async Task The_view_list_and_the_edit_list_of_a_page_come_out_as_they_were_made(string name, AccessResult view, AccessResult edit)
    {
        await WriteMembersAsync(["confluence-administrators,admin", "confluence-users,admin", "confluence-users,normaluser", "confluence-users,visitor", "confluence-users,stranger"]);
        var map = await GatherAsync("exports/confluence8.5.6", _members);
        Assert.Equal(SiteKind.DataCenter, map.Kind);
        Assert.Equal((view, edit), (Ask(map, name, MeetingNotes, AccessRight.View), Ask(map, name, MeetingNotes, AccessRight.Edit)));
    }

    [Fact]
    public async Task Without_members_nobody_is_denied_who_could_be_in_a_group()
    {
        var map = await GatherAsync("exports/confluence8.5.6", membersPath: null);
        Assert.Equal(AccessResult.Allowed, Ask(map, "visitor", MeetingNotes, AccessRight.View));
        // The list leaves visitor out, but whoever is in confluence-administrators passes all lists, and nobody knows who that is.
        Assert.Equal(AccessResult.Unknown, Ask(map, "visitor", MeetingNotes, AccessRight.Edit));
        Assert.Contains(NotSeen.In(map), sentence => sentence.Contains("confluence-administrators", StringComparison.Ordinal));
    }

    [Fact]
    public async Task All_seventeen_viewers_of_a_page_are_kept_and_may_view_it_when_their_groups_are_known()
    {
        var bare = await GatherAsync("exports/permissions", membersPath: null);
        var page = bare.Spaces.SelectMany(record => record.Content).Single(node => node.Id == NiceWeb);
        var viewers = Assert.Single(page.Restrictions!).Allowed;
        Assert.Equal((17, 3), (viewers.Count, viewers.Count(principal => principal.Kind == PrincipalKind.Group)));
        var named = viewers.Where(principal => principal.Kind == PrincipalKind.User).Select(principal => principal.Name!).ToList();
        Assert.DoesNotContain(AccessResult.Denied, named.Select(name => Ask(bare, name, NiceWeb, AccessRight.View)));

        // Everybody on the list may see the space through one group; the others that the space names are on no list.
        var groups = bare.Groups.Select(record => record.Group.Name).ToList();
        await WriteMembersAsync([.. groups.Select(group => $"{group},nobody-else"), .. named.Select(name => $"GreatDepartment,{name}")]);
        var map = await GatherAsync("exports/permissions", _members);
        Assert.All(named, name => Assert.Equal(AccessResult.Allowed, Ask(map, name, NiceWeb, AccessRight.View)));
        Assert.Equal(AccessResult.Denied, Ask(map, "46781159", NiceWeb, AccessRight.View));
    }

    private static AccessResult Ask(AccessMap map, string name, string page, AccessRight right)
    {
        var user = SubjectFinder.Among(map.Users, name) ?? throw new InvalidOperationException($"The export does not know {name}.");
        return new AccessDecider(map).Explain(new Principal(PrincipalKind.User, user.AccountId), page, right)!.Result;
    }

    private Task WriteMembersAsync(IEnumerable<string> rows) => File.WriteAllLinesAsync(_members, rows.Prepend("Group,User"), TestContext.Current.CancellationToken);

    private static async Task<AccessMap> GatherAsync(string export, string? membersPath)
    {
        var cancel = TestContext.Current.CancellationToken;
        using var site = await ExportSite.OpenAsync(SharedMaterial.Path(export), new ExportOptions { MembersPath = membersPath }, cancel);
        var spaces = await site.GetSpacesAsync(SpaceQuery.All, cancel).ToListAsync(cancel);
        return await new AccessGatherer(site, TimeProvider.System).GatherAsync(spaces, progress: null, cancel);
    }
}
