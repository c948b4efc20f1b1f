using ConfluenceOps.Sandbox.Fillers;
using ConfluenceOps.Sandbox.Fillers.Exported;
using ConfluenceOps.Sandbox.Model;
using ConfluenceOps.Sites.Exports;
using ConfluenceOps.Tests.Sites.Exports;

namespace ConfluenceOps.Tests.Sandbox.Fillers.Exported;

public sealed class ExportedSiteTests
{
    [Fact]
    public void The_Demonstration_Space_has_its_11_pages_and_the_22_files_that_are_not_in_the_bin()
    {
        var site = Load("5.9.zip");
        var space = Assert.Single(site.Spaces);
        Assert.Equal("ds", space.Key);
        Assert.Equal("Demonstration Space", site.Name);
        Assert.Equal(11, site.Pages.Count);
        Assert.Equal("Welcome to Confluence", site.Pages.Single(page => page.Id == space.HomepageId).Title);
        Assert.Equal(22, site.Pages.Sum(page => page.Attachments.Count));
        Assert.All(site.Pages, page => StorageXml.Parse(page.Body));
    }

    [Fact]
    public void The_steps_of_the_tutorial_stand_below_the_home_page_in_their_order()
    {
        var site = Load("5.9.zip");
        var steps = site.Pages.Where(page => page.ParentId == site.Spaces[0].HomepageId).OrderBy(page => page.Position).Select(page => page.Title).ToList();
        Assert.Equal("What is Confluence? (step 1 of 9)", steps[0]);
        Assert.Equal("A quick look at the editor (step 2 of 9)", steps[1]);
        Assert.Equal(10, steps.Count);
    }

    [Fact]
    public void Files_can_be_opened_after_the_export_was_read()
    {
        var attachments = Load("5.9.zip").Pages.SelectMany(page => page.Attachments).ToList();
        Assert.All(attachments, attachment =>
        {
            using var file = AttachmentContent.Open(attachment)!;
            var bytes = new MemoryStream();
            file.CopyTo(bytes);
            Assert.Equal(attachment.Size, bytes.Length);
            Assert.StartsWith("image/", attachment.MediaType, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Comments_stand_on_their_pages_below_those_that_they_answer_and_at_their_words()
    {
        var comments = Load("inlinecomments").Pages.SelectMany(page => page.Comments).ToDictionary(comment => comment.Id);
        Assert.Equal(13, comments.Count);
        Assert.Equal(917274627, comments[917766153].ParentId);
        Assert.Equal(("inline", "Line 2", "d4d802b7-ee63-4f70-8a6e-6cfc165bcaa9"), (comments[917274627].Location, comments[917274627].Selection, comments[917274627].MarkerRef));
        Assert.Single(comments.Values, comment => comment.Resolution == "resolved");
    }

    [Fact]
    public void A_full_backup_brings_its_people_and_who_may_use_and_administer_the_site()
    {
        var site = Load("5.9.zip");
        var administrator = site.Users.Single(user => user.DisplayName == "System Administrator");
        Assert.True(administrator.IsAdministrator);
        Assert.Contains(site.Groups, group => group.GivesProductAccess && group.Members.Contains(administrator.AccountId));
    }

    [Fact]
    public void A_backup_from_before_user_keys_has_one_account_a_name()
    {
        var site = Load("4.3.2.xml.zip");
        Assert.Equal(["PRIV", "SPACE1", "SPACE2"], site.Spaces.Select(space => space.Key).Order());
        var admin = Assert.Single(site.Users, user => user.DisplayName == "Admin");
        Assert.Matches("^[0-9a-f]{24}$", admin.AccountId);
        var restricted = Assert.Single(site.Pages, page => page.ViewRestriction.Count > 0);
        Assert.Equal([new SandboxPrincipal("user", admin.AccountId)], restricted.ViewRestriction);
        Assert.Equal([new SandboxPrincipal("user", admin.AccountId)], restricted.EditRestriction);
        Assert.Equal("confluence-users", site.Groups.Single(group => group.Members.Count == 3).Name);
        Assert.Contains(site.Pages, page => page.Labels.Contains("tag1"));
        Assert.DoesNotContain(site.Pages, page => page.Labels.Contains("favourite"));
    }

    [Fact]
    public void Older_versions_of_pages_are_not_pages()
    {
        var site = Load("4.3.2.xml.zip");
        Assert.Equal(6, site.Pages.Count);
        Assert.Equal(site.Pages.Count, site.Pages.Select(page => (page.SpaceId, page.Title)).Distinct().Count());
    }

    [Fact]
    public void Restrictions_name_users_and_groups()
    {
        var site = Load("confluence8.5.6");
        var page = Assert.Single(site.Pages, page => page.ViewRestriction.Count > 0);
        Assert.Equal("2024-04-22 Meeting notes", page.Title);
        Assert.Contains(page.EditRestriction, principal => site.Users.Any(user => user.AccountId == principal.Id && user.DisplayName == "admin"));
        Assert.Equal(5, page.ViewRestriction.Count + page.EditRestriction.Count);
        Assert.Equal(["meeting"], page.Labels);
    }

    [Fact]
    public void Every_entry_of_a_long_restriction_is_kept()
    {
        var site = Load("permissions");
        var page = Assert.Single(site.Pages, page => page.ViewRestriction.Count > 0);
        Assert.Equal("Nice Web", page.Title);
        Assert.Equal(17, page.ViewRestriction.Count);
    }

    [Fact]
    public void Space_permissions_speak_the_words_of_Cloud()
    {
        var space = Assert.Single(Load("permissions").Spaces);
        Assert.Contains(space.Permissions, grant => grant is { PrincipalType: "anonymous", Operation: "create", Target: "comment" });
        Assert.Contains(space.Permissions, grant => grant is { PrincipalType: "group", Operation: "read", Target: "space" });
        Assert.InRange(space.Permissions.Count, 400, 577);
    }

    [Fact]
    public void Pages_of_Cloud_keep_the_account_ids_of_their_authors()
    {
        var site = Load("inlinecomments");
        Assert.Equal(["PageWithInlineComments", "Remove Home"], site.Pages.Select(page => page.Title).Order());
        var page = site.Pages.Single(page => page.Title == "PageWithInlineComments");
        Assert.Equal("6321bed3051efc6985671eed", page.AuthorId);
        Assert.Equal("teodor.caras@xwiki.com", site.Users.Single(user => user.AccountId == page.AuthorId).Email);
        Assert.Contains(site.Users, user => user.AccountType == "app");
    }

    [Fact]
    public void Of_a_file_with_several_versions_the_latest_is_there()
    {
        var site = Load("attachhist");
        var file = site.Pages.Single(page => page.Title == "Page with attachment").Attachments.Single(file => file.FileName == "attachment.txt");
        Assert.Equal(3, file.Version);
        using var reader = new StreamReader(AttachmentContent.Open(file)!);
        Assert.Equal(file.Size, reader.ReadToEnd().Length);
        Assert.Equal(File.ReadAllText(SharedMaterial.Path("exports/attachhist/attachments/948633601/948830209/3")).Length, file.Size);
    }

    [Fact]
    public void Files_in_the_bin_stay_out()
    {
        var files = Load("attachhist").Pages.SelectMany(page => page.Attachments).Select(file => file.Id);
        Assert.Equal(["att948043783", "att948830209"], files.Order());
    }

    [Theory]
    [InlineData("5.9.zip")]
    [InlineData("4.3.2.xml.zip")]
    [InlineData("confluence8.5.6")]
    [InlineData("permissions")]
    [InlineData("inlinecomments")]
    [InlineData("attachhist")]
    public void Everybody_and_everything_that_is_named_is_there(string export)
    {
        var site = Load(export);
        var (users, groups) = (site.Users.Select(user => user.AccountId).ToHashSet(), site.Groups.Select(group => group.Id).ToHashSet());
        var pages = site.Pages.ToDictionary(page => page.Id);
        Assert.Equal(users.Count, site.Users.Count);
        Assert.Equal(groups.Count, site.Groups.Count);
        Assert.All(site.Pages, page =>
        {
            Assert.Contains(page.AuthorId, users);
            Assert.Contains(page.VersionAuthorId, users);
            Assert.All(page.ViewRestriction.Concat(page.EditRestriction), principal => Assert.Contains(principal.Id, principal.Type == "user" ? users : groups));
            Assert.True(page.ParentId is null || pages[page.ParentId.Value].SpaceId == page.SpaceId);
        });
        Assert.All(site.Spaces, space =>
        {
            Assert.Contains(space.Permissions, grant => grant is { PrincipalId: SandboxAccounts.GroupId, Operation: "read" });
            Assert.All(space.Permissions, grant => Assert.True(grant.PrincipalType == "anonymous" || users.Contains(grant.PrincipalId) || groups.Contains(grant.PrincipalId)));
        });
        Assert.Contains(site.Users, user => user.Email == SandboxAccounts.ServiceEmail && user.Tokens[0].Value == SandboxAccounts.ServiceToken);
    }

    [Fact]
    public void A_page_whose_parent_is_missing_moves_to_the_top()
    {
        var site = LoadText(Page(2, parent: 99));
        Assert.Null(Assert.Single(site.Pages).ParentId);
    }

    [Fact]
    public void Parents_that_go_round_in_a_circle_are_cut_open()
    {
        var site = LoadText(Page(2, parent: 3) + Page(3, parent: 4) + Page(4, parent: 2) + Page(5, parent: 2) + Page(6, parent: 6));
        var pages = site.Pages.ToDictionary(page => page.Id);
        Assert.Equal(2, pages.Values.Count(page => page.ParentId is null));
        Assert.Equal(2, pages[5].ParentId);
        Assert.All(pages.Values, page =>
        {
            var (at, steps) = (page, 0);
            while (at.ParentId is { } parent && steps++ < 10)
                at = pages[parent];
            Assert.Null(at.ParentId);
        });
    }

    [Fact]
    public void Wiki_markup_of_old_versions_is_carried_along_in_its_macro()
    {
        var site = LoadText(Page(2) + """<object class="BodyContent"><id name="id">7</id><property name="body">h1. *Old* ]]&gt; page</property><property name="content" class="Page"><id name="id">2</id></property><property name="bodyType">0</property></object>""");
        var body = StorageXml.Parse(site.Pages[0].Body);
        Assert.Equal("h1. *Old* ]]> page", body.Value);
        Assert.Equal("unmigrated-wiki-markup", body.Elements().Single().Attribute(StorageXml.Ac + "name")!.Value);
    }

    [Fact]
    public void Drafts_stay_out() =>
        Assert.Empty(LoadText(Page(2).Replace("</object>", "<property name=\"contentStatus\">draft</property></object>", StringComparison.Ordinal)).Pages);

    [Fact]
    public void A_space_that_slipped_into_the_export_of_another_one_stays_out()
    {
        using var folder = new ScratchFolder();
        folder.Write("exportDescriptor.properties", "spaceKey=other\n");
        Assert.Empty(ExportedSite.Load(folder.WriteExport(Space + Page(2))).Spaces);
    }

    [Fact]
    public void A_broken_export_is_one_error_and_no_half_site()
    {
        using var folder = new ScratchFolder();
        folder.Write("entities.xml", "<hibernate-generic>" + Space + Page(2) + "<object");
        Assert.Throws<BrokenExportException>(() => ExportedSite.Load(folder.Path));
    }

    private const string Space = """<object class="Space"><id name="id">1</id><property name="key">S</property><property name="name">Space</property></object>""";

    private static string Page(int id, int? parent = null) =>
        $"<object class=\"Page\"><id name=\"id\">{id}</id><property name=\"title\">Page {id}</property><property name=\"space\" class=\"Space\"><id name=\"id\">1</id></property>"
        + (parent is null ? "" : $"<property name=\"parent\" class=\"Page\"><id name=\"id\">{parent}</id></property>") + "</object>";

    private static SandboxSite Load(string export) => ExportedSite.Load(SharedMaterial.Path("exports/" + export));

    private static SandboxSite LoadText(string objects)
    {
        using var folder = new ScratchFolder();
        return ExportedSite.Load(folder.WriteExport(Space + objects));
    }
}
