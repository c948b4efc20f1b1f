using ConfluenceOps.Sites;
using ConfluenceOps.Sites.Access;
using ConfluenceOps.Sites.Exports;

namespace ConfluenceOps.Tests.Sites.Exports.Access;

/// <summary>What exports say of access, and where they leave it open.</summary>
public sealed class ExportAccessTests
{
    private const string Space = """<object class="Space"><id name="id">1</id><property name="key">ENG</property><property name="name">Engineering</property></object>""";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("VIEWSPACE", "read space"), InlineData("REMOVEOWNCONTENT", "delete space"), InlineData("SETSPACEPERMISSIONS", "administer space")]
    [InlineData("EDITBLOG", "create blogpost"), InlineData("SETPAGEPERMISSIONS", "restrict_content space"), InlineData("REMOVEMAIL", "delete_mail space")]
    [InlineData("EXPORTPAGE", "exportpage space"), InlineData("read~ac:my.app:thing", "read~ac:my.app:thing space")]
    public async Task Grants_speak_the_words_of_cloud_and_those_that_it_lacks_are_kept(string type, string operation)
    {
        var grant = Assert.Single(await PermissionsAsync(Grant(5, type, "<property name=\"group\">staff</property>")));

        Assert.Equal(operation, grant.Operation.ToString());
        Assert.Equal(("5", "ENG", new Principal(PrincipalKind.Group, "staff", "staff")), (grant.Id, grant.Space, grant.Principal));
    }

    [Fact]
    public async Task Grants_name_people_by_key_or_name_classes_of_people_and_nobody_for_anonymous()
    {
        var grants = await PermissionsAsync(
            """<object class="ConfluenceUserImpl"><id name="key">k1</id><property name="name">ada</property></object>""",
            Grant(5, "VIEWSPACE", """<property name="userSubject" class="ConfluenceUserImpl"><id name="key">k1</id></property>"""),
            Grant(6, "EDITSPACE", "<property name=\"userName\">ada</property>"),
            Grant(7, "VIEWSPACE", ""),
            Grant(8, "COMMENT", "<property name=\"allUsersSubject\">anonymous-users</property>"),
            Grant(9, "VIEWSPACE", "<property name=\"allUsersSubject\">authenticated-users</property>"),
            Grant(10, "VIEWSPACE", "<property name=\"group\">Staff</property>"),
            Grant(11, "VIEWSPACE", "<property name=\"group\">staff</property>"));

        Assert.Equal(
            [
                new Principal(PrincipalKind.User, "k1", "ada"), new Principal(PrincipalKind.User, "k1", "ada"), Principal.Anonymous, Principal.Anonymous,
                new Principal(PrincipalKind.AccessClass, "authenticated-users"), new Principal(PrincipalKind.Group, "Staff", "Staff"),
            ],
            grants.Select(grant => grant.Principal));
    }

    [Fact]
    public async Task The_seventeen_viewers_of_a_page_are_fourteen_people_and_three_groups()
    {
        using var site = await ExportSite.OpenAsync(SharedMaterial.Path("exports/permissions"), ExportOptions.None, Cancel);

        var branch = await site.Access.GetBranchesAsync(["66719934"], Cancel).ToListAsync(Cancel);

        var view = Assert.Single(branch.Single(node => node.Title == "Nice Web").Restrictions!);
        Assert.Equal(RestrictedOperation.View, view.Operation);
        Assert.Equal(["Great ALL", "Great Web", "Super Team"], view.Allowed.Where(one => one.Kind == PrincipalKind.Group).Select(one => one.Name).Order());
        Assert.Equal(14, view.Allowed.Count(one => one.Kind == PrincipalKind.User));
        Assert.Equal(["Archive", "Nice Web", "Office of Great Things", "Teams", "The Nice Web Team"], branch.Select(node => node.Title).Order());
    }

    [Fact]
    public async Task The_page_with_two_lists_in_the_export_of_a_data_center_has_three_viewers_and_two_editors()
    {
        using var site = await ExportSite.OpenAsync(SharedMaterial.Path("exports/confluence8.5.6"), ExportOptions.None, Cancel);

        var content = await ReadAsync(site);

        var restricted = Assert.Single(content, node => node.Restrictions!.Count > 0);
        Assert.Equal("2024-04-22 Meeting notes", restricted.Title);
        Assert.Equal(["admin", "normaluser", "visitor"], Names(restricted, RestrictedOperation.View));
        Assert.Equal(["admin", "normaluser"], Names(restricted, RestrictedOperation.Edit));
        Assert.Equal("Home Test", content.Single(node => node.Id == content.Single(child => child.Title == "Page With Comment").ParentId).Title);
        Assert.Equal(3, content.Count);
    }

    [Fact]
    public async Task All_grants_of_a_real_export_are_there()
    {
        using var site = await ExportSite.OpenAsync(SharedMaterial.Path("exports/permissions"), ExportOptions.None, Cancel);
        var space = await site.GetSpacesAsync(SpaceQuery.All, Cancel).SingleAsync(Cancel);

        var grants = await site.Access.GetPermissionsAsync(space, Cancel).ToListAsync(Cancel);

        // Of its 576 rows, 24 name a group that others name in another case.
        Assert.Equal(576 - 24, grants.Count);
        Assert.Equal("create comment", Assert.Single(grants, grant => grant.Principal.Kind == PrincipalKind.Anonymous).Operation.ToString());
        Assert.DoesNotContain(grants, grant => grant.Principal.Kind == PrincipalKind.Unknown);
    }

    [Fact]
    public async Task A_full_backup_says_who_is_in_which_group_and_what_groups_give()
    {
        using var site = await ExportSite.OpenAsync(SharedMaterial.Path("exports/5.9.zip"), ExportOptions.None, Cancel);

        var groups = await site.Access.GetGroupsAsync(Cancel).ToDictionaryAsync(group => group.Name, cancellationToken: Cancel);
        var members = await site.Access.GetMembersAsync(groups["administrators"], Cancel);

        Assert.Equal(GroupAccess.Product | GroupAccess.ProductAdmin, groups["administrators"].Access);
        Assert.Equal(GroupAccess.None, groups["balsamiq-mockups-editors"].Access);
        Assert.Equal(("Olivier  [Administrator]", "active"), (Assert.Single(members.Users).DisplayName, members.Users[0].AccountStatus));
        Assert.Contains("administrators", await site.Access.GetGroupsOfAsync(members.Users[0].AccountId, Cancel).Select(group => group.Name).ToListAsync(Cancel));
    }

    [Fact]
    public async Task Rights_that_single_people_hold_at_the_site_are_a_group_of_their_own()
    {
        using var folder = new ScratchFolder();
        using var site = await OpenAsync(folder,
            """<object class="InternalUser"><id name="id">3</id><property name="name">ada</property></object>""",
            """<object class="SpacePermission"><id name="id">5</id><property name="type">USECONFLUENCE</property><property name="userName">ada</property></object>""",
            """<object class="SpacePermission"><id name="id">6</id><property name="type">USECONFLUENCE</property></object>""");

        var group = Assert.Single(await site.Access.GetGroupsAsync(Cancel).ToListAsync(Cancel));
        var settings = await site.Access.GetSecuritySettingsAsync(Cancel);

        Assert.Equal(("(single users who may use Confluence)", GroupAccess.Product), (group.Name, group.Access));
        Assert.Equal("ada", Assert.Single((await site.Access.GetMembersAsync(group, Cancel)).Users).AccountId);
        Assert.Equal("on", settings.Single(setting => setting.Name == "AnonymousAccess").Value);
    }

    [Fact]
    public async Task Groups_may_be_in_groups_and_in_several_directories()
    {
        using var folder = new ScratchFolder();
        using var site = await OpenAsync(folder,
            Group(1, "Staff"), Group(2, "staff"), Group(3, "leads"), Person(4, "ada"), Person(5, "ben", active: false),
            Membership(10, 1, "userMember", 4), Membership(11, 2, "userMember", 4), Membership(12, 2, "userMember", 5), Membership(13, 1, "groupMember", 3));

        var groups = await site.Access.GetGroupsAsync(Cancel).ToListAsync(Cancel);
        var members = await site.Access.GetMembersAsync(groups.Single(group => group.Name == "Staff"), Cancel);

        Assert.Equal(["leads", "Staff"], groups.Select(group => group.Name));
        Assert.Equal([("ada", "active"), ("ben", "inactive")], members.Users.Select(user => (user.AccountId, user.AccountStatus!)));
        Assert.Equal(["leads"], members.Groups);
        Assert.All(groups, group => Assert.Null(group.Access));
    }

    [Fact]
    public async Task Who_is_in_a_group_is_not_known_from_a_space_alone_and_the_error_says_how_to_tell()
    {
        using var folder = new ScratchFolder();
        using var site = await OpenAsync(folder, Grant(5, "VIEWSPACE", "<property name=\"group\">staff</property>"));
        var group = Assert.Single(await site.Access.GetGroupsAsync(Cancel).ToListAsync(Cancel));

        var error = await Assert.ThrowsAsync<NotInExportException>(() => site.Access.GetMembersAsync(group, Cancel));

        Assert.Contains("'staff'", error.Happened, StringComparison.Ordinal);
        Assert.Contains("CSV", error.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_whose_parent_the_export_lacks_hangs_under_something_unknown_and_not_at_the_top()
    {
        using var folder = new ScratchFolder();
        using var site = await OpenAsync(folder, Page(10, "A", parent: 99), Page(11, "B", parent: 99), Page(12, "C", parent: 13), Page(13, "D", status: "archived"), Page(14, "E", parent: 15), Page(15, "F", status: "draft"));

        var content = (await ReadAsync(site)).ToDictionary(node => node.Id);

        Assert.Equal(("99", "99", "13", "15"), (content["10"].ParentId, content["11"].ParentId, content["12"].ParentId, content["14"].ParentId));
        Assert.All(["99", "15"], id => Assert.True(content[id] is { Restrictions: null, Gap.Length: > 0, Type: "unknown" }, id));
        Assert.Equal(["10", "11", "12", "13", "14", "15", "99"], content.Keys.Order());
    }

    [Fact]
    public async Task A_list_whose_members_the_export_lacks_still_restricts_the_page()
    {
        using var folder = new ScratchFolder();
        using var site = await OpenAsync(folder, Page(10, "A"),
            """<object class="ContentPermissionSet"><id name="id">20</id><property name="type">View</property><property name="owningContent" class="Page"><id name="id">10</id></property><collection name="contentPermissions"><element class="ContentPermission"><id name="id">21</id></element></collection></object>""");

        var node = Assert.Single(await ReadAsync(site));

        Assert.Equal(PrincipalKind.Unknown, Assert.Single(Assert.Single(node.Restrictions!).Allowed).Kind);
    }

    [Fact]
    public async Task Cloud_and_data_center_are_told_apart_even_without_a_descriptor()
    {
        using var cloud = await ExportSite.OpenAsync(SharedMaterial.Path("exports/inlinecomments"), ExportOptions.None, Cancel);
        using var old = await ExportSite.OpenAsync(SharedMaterial.Path("exports/confluence8.5.6"), ExportOptions.None, Cancel);

        Assert.Equal((SiteKind.Cloud, SiteKind.DataCenter), (cloud.Kind, old.Kind));
    }

    [Fact]
    public async Task An_export_cannot_be_changed_or_asked_like_a_site()
    {
        using var folder = new ScratchFolder();
        using var site = await OpenAsync(folder, Page(10, "A"));

        await Assert.ThrowsAsync<NotInExportException>(() => site.AccessChanges.AddRestrictionAsync("10", RestrictedOperation.View, Principal.Anonymous, Cancel));
        await Assert.ThrowsAsync<NotInExportException>(() => site.Access.CheckAsync("10", Principal.Anonymous, CheckedOperation.Read, Cancel));
    }

    private static Task<ISite> OpenAsync(ScratchFolder folder, params string[] objects) =>
        ExportSite.OpenAsync(folder.WriteExport(Space + string.Concat(objects)), ExportOptions.None, Cancel);

    private static async Task<List<SpacePermission>> PermissionsAsync(params string[] objects)
    {
        using var folder = new ScratchFolder();
        using var site = await OpenAsync(folder, objects);
        return await site.Access.GetPermissionsAsync(await site.GetSpacesAsync(SpaceQuery.All, Cancel).SingleAsync(Cancel), Cancel).ToListAsync(Cancel);
    }

    private static async Task<List<ContentNode>> ReadAsync(ISite site)
    {
        var spaces = await site.GetSpacesAsync(SpaceQuery.All, Cancel).ToListAsync(Cancel);
        return await site.Access.ReadContentAsync(spaces, Cancel).SelectMany(batch => batch.ToAsyncEnumerable()).ToListAsync(Cancel);
    }

    private static IEnumerable<string?> Names(ContentNode node, RestrictedOperation operation) =>
        node.Restrictions!.Single(restriction => restriction.Operation == operation).Allowed.Select(principal => principal.Name).Order();

    private static string Grant(int id, string type, string to) =>
        $"""<object class="SpacePermission"><id name="id">{id}</id><property name="type">{type}</property><property name="space" class="Space"><id name="id">1</id></property>{to}</object>""";

    private static string Group(int id, string name) => $"""<object class="InternalGroup"><id name="id">{id}</id><property name="name">{name}</property></object>""";

    private static string Person(int id, string name, bool active = true) =>
        $"""<object class="InternalUser"><id name="id">{id}</id><property name="name">{name}</property><property name="active">{(active ? "true" : "false")}</property></object>""";

    private static string Membership(int id, int group, string kind, int member) =>
        $"""<object class="HibernateMembership"><id name="id">{id}</id><property name="parentGroup" class="InternalGroup"><id name="id">{group}</id></property><property name="{kind}" class="X"><id name="id">{member}</id></property></object>""";

    private static string Page(int id, string title, int? parent = null, string status = "current") =>
        $"""<object class="Page"><id name="id">{id}</id><property name="title">{title}</property><property name="contentStatus">{status}</property><property name="space" class="Space"><id name="id">1</id></property>"""
        + (parent is null ? "" : $"""<property name="parent" class="Page"><id name="id">{parent}</id></property>""") + "</object>";
}
