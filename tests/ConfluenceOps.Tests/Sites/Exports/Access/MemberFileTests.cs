using ConfluenceOps.Sites;
using ConfluenceOps.Sites.Access;
using ConfluenceOps.Sites.Exports;
using ConfluenceOps.Sites.Exports.Access;

namespace ConfluenceOps.Tests.Sites.Exports.Access;

public sealed class MemberFileTests
{
    private const string Export = """
        <object class="Space"><id name="id">1</id><property name="key">ENG</property></object>
        <object class="ConfluenceUserImpl"><id name="key">k1</id><property name="name">ada</property><property name="email">ada@acme.example</property></object>
        <object class="SpacePermission"><id name="id">5</id><property name="type">VIEWSPACE</property><property name="space" class="Space"><id name="id">1</id></property><property name="group">Staff</property></object>
        <object class="SpacePermission"><id name="id">6</id><property name="type">VIEWSPACE</property><property name="space" class="Space"><id name="id">1</id></property><property name="group">guests</property></object>
        """;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Group,User\nStaff,ada\nStaff,ben\n")]
    [InlineData("\ufeffGroup;User\r\nstaff;ada\r\nSTAFF;ben\r\n\r\n;;\r\n")]
    [InlineData("user name\tgroup name\nada\tStaff\nben\tStaff")]
    [InlineData("\"Group\",\"Email\",\"Note\"\n\"Staff\",\"ada@acme.example\",\"says \"\"hi\"\",\nand goes\"\nStaff,ben")]
    [InlineData("User id,User name,email,Group name\nk1,Ada L,x@acme.example,Staff\nben,Ben B,,Staff")]
    public async Task Lists_as_people_have_them_say_who_is_in_a_group(string csv)
    {
        using var folder = new ScratchFolder();
        using var site = await OpenAsync(folder, csv);

        var members = await site.Access.GetMembersAsync(new Group { Id = "Staff", Name = "Staff" }, Cancel);

        Assert.Equal(["ben", "k1"], members.Users.Select(user => user.AccountId).Order());
        Assert.Equal(["Staff"], await site.Access.GetGroupsOfAsync("k1", Cancel).Select(group => group.Name).ToListAsync(Cancel));
    }

    [Fact]
    public async Task What_a_list_says_of_people_is_known_of_them_wherever_they_are_named()
    {
        using var folder = new ScratchFolder();
        using var site = await OpenAsync(folder, "Group,User,Name,Active\nStaff,ada,Ada Lovelace,no\nStaff,ben,Ben B,Active\n");

        var users = await site.GetUsersAsync(["k1", "ben"], Cancel).ToListAsync(Cancel);

        Assert.Equal([("Ada Lovelace", "inactive"), ("Ben B", "active")], users.Select(user => (user.DisplayName, user.AccountStatus!)));
        Assert.Equal("ada@acme.example", users[0].Email);
    }

    [Fact]
    public async Task A_group_that_a_list_names_without_anybody_is_empty_and_one_that_it_does_not_name_is_unknown()
    {
        using var folder = new ScratchFolder();
        using var site = await OpenAsync(folder, "Group,User\nStaff,\n");

        Assert.Empty((await site.Access.GetMembersAsync(new Group { Id = "Staff", Name = "Staff" }, Cancel)).Users);
        await Assert.ThrowsAsync<NotInExportException>(() => site.Access.GetMembersAsync(new Group { Id = "guests", Name = "guests" }, Cancel));
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("Team,User\nStaff,ada\n", "Line 1 of")]
    [InlineData("Group,Person\nStaff,ada\n", "no column for users")]
    [InlineData("Group,User\nStaff,ada\n,ben\n", "Line 3 of")]
    [InlineData("Group,User,Active\nStaff,\"a\nda\",yes\nStaff,ben,perhaps\n", "Line 4 of")]
    [InlineData("Group,User\nStaff,\"ada\nStaff,ben\n", "begins in line 2")]
    public async Task A_list_that_is_wrong_is_refused_with_the_line(string csv, string expected)
    {
        using var folder = new ScratchFolder();

        var error = await Assert.ThrowsAsync<MemberFileException>(() => OpenAsync(folder, csv));

        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_that_is_not_there_is_named()
    {
        using var folder = new ScratchFolder();

        var error = await Assert.ThrowsAsync<MemberFileException>(() =>
            ExportSite.OpenAsync(folder.WriteExport(Export), new ExportOptions { MembersPath = Path.Combine(folder.Path, "nope.csv") }, Cancel));

        Assert.Contains("nope.csv", error.Message, StringComparison.Ordinal);
    }

    private static Task<ISite> OpenAsync(ScratchFolder folder, string csv) =>
        ExportSite.OpenAsync(folder.WriteExport(Export), new ExportOptions { MembersPath = folder.Write("members.csv", csv) }, Cancel);
}
