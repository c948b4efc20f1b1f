using System.Text;
using ConfluenceOps.Sites;
using ConfluenceOps.Sites.Exports;

namespace ConfluenceOps.Tests.Sites.Exports;

/// <summary>What exports hold beyond what a server would say, and what they leave out or get wrong.</summary>
public sealed class ExportSiteTests
{
    private const string Space = """<object class="Space"><id name="id">1</id><property name="key">ENG</property><property name="name">Engineering</property></object>""";

    private const string File = """<object class="Attachment"><id name="id">5</id><property name="title">a.txt</property><property name="version">2</property><property name="containerContent" class="Page"><id name="id">10</id></property></object>""";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Earlier_versions_come_along_oldest_first_with_their_bodies()
    {
        var all = await ReadAsync(
            Page(10, "Now", "<property name=\"version\">3</property>"), Body(10, "now"),
            Earlier(12, 10, 2, "Then"), Body(12, "then"),
            Earlier(11, 10, 1, "First"), Body(11, "first"),
            Earlier(13, 10, 2, "Then again"), Body(13, "double"),
            Earlier(14, 10, 1, "Draft", "draft"), Body(14, "draft"),
            Earlier(15, 10, 7, "Later"), Body(15, "later"));

        var page = Assert.Single(all);
        Assert.Equal([(1, "First", "first"), (2, "Then", "then")], page.Earlier.Select(version => (version.Number, version.Title, version.Body)));
        Assert.Equal("now", page.Page.Body);
    }

    [Fact]
    public async Task An_earlier_version_without_body_is_left_out_and_not_made_empty() =>
        Assert.Empty(Assert.Single(await ReadAsync(Page(10, "Now", "<property name=\"version\">2</property>"), Earlier(11, 10, 1, "First"))).Earlier);

    [Fact]
    public async Task A_version_that_only_the_list_of_the_current_one_names_is_no_page_of_its_own()
    {
        var all = await ReadAsync(
            """<object class="Page"><id name="id">11</id><property name="title">First</property></object>""", Body(11, "first"),
            Page(10, "Now", """<property name="version">2</property><collection name="historicalVersions"><element class="Page"><id name="id">11</id></element></collection>"""));

        Assert.Equal("first", Assert.Single(Assert.Single(all).Earlier).Body);
    }

    [Fact]
    public async Task Bodies_may_come_before_their_pages_after_them_or_never()
    {
        var all = await ReadAsync(Body(10, "before"), Page(10, "A"), Page(11, "B"), Body(11, "after"), Page(12, "C"), Body(99, "of nobody"));

        Assert.Equal(["A before", "B after", "C "], all.Select(page => $"{page.Page.Title} {page.Page.Body}").Order());
    }

    [Fact]
    public async Task Old_bodies_are_wiki_markup_and_say_so()
    {
        var page = Assert.Single(await ReadAsync(Page(10, "Old"), Body(10, "h1. Old *bold*", type: 0))).Page;

        Assert.Equal((BodyFormat.Wiki, "h1. Old *bold*"), (page.BodyFormat, page.Body));
    }

    [Fact]
    public async Task Sections_that_the_export_split_are_whole_again_and_control_characters_are_gone()
    {
        var page = Assert.Single(await ReadAsync(Page(10, "Code"), Body(10, "<ac:plain-text-body><![CDATA[a\u001cb]] ></ac:plain-text-body>"))).Page;

        Assert.Equal("<ac:plain-text-body><![CDATA[a b]]></ac:plain-text-body>", page.Body);
    }

    [Fact]
    public async Task A_document_of_the_new_editor_is_given_when_it_is_wanted()
    {
        using var folder = new ScratchFolder();
        using var site = await OpenAsync(folder, Page(10, "New"), Body(10, "fallback"), Body(10, "{\"type\":\"doc\"}", "AdfBodyContent"), Page(11, "Other"), Body(11, "storage"));

        var pages = await site.GetPagesAsync(["10", "11"], BodyFormat.AtlasDocument, Cancel).ToListAsync(Cancel);

        Assert.Equal([(BodyFormat.AtlasDocument, "{\"type\":\"doc\"}"), (BodyFormat.Storage, "storage")], pages.Select(page => (page.BodyFormat, page.Body)));
        Assert.Equal("fallback", (await site.GetPagesAsync(["10"], BodyFormat.Storage, Cancel).SingleAsync(Cancel)).Body);
    }

    [Fact]
    public async Task Drafts_pages_in_the_bin_and_pages_of_other_spaces_are_not_there()
    {
        var all = await ReadAsync(
            Page(10, "Here"), Page(11, "Draft", status: "draft"), Page(12, "Gone", status: "deleted"), Page(13, "Away", space: 2), Page(14, "Nowhere", space: 0),
            Page(10, "Twice"));

        Assert.Equal("Here", Assert.Single(all).Page.Title);
    }

    [Fact]
    public async Task Parents_that_are_missing_or_hang_below_their_children_leave_pages_at_the_top()
    {
        var all = await ReadAsync(Page(10, "A", Parent(11)), Page(11, "B", Parent(10)), Page(12, "C", Parent(99)), Page(13, "D", Parent(13)), Page(14, "E", Parent(12)));

        var parents = all.ToDictionary(page => page.Page.Title, page => page.Page.ParentId);
        Assert.Single(new[] { parents["A"], parents["B"] }, parent => parent is null);
        Assert.Equal((null, null, "12"), (parents["C"], parents["D"], parents["E"]));
    }

    [Fact]
    public async Task A_chain_of_a_hundred_thousand_pages_is_read_in_no_time()
    {
        var pages = Enumerable.Range(1, 100_000).Select(id => Page(id, "P", Parent(id + 1)));

        Assert.Equal(100_000, (await ReadAsync([.. pages])).Count);
    }

    [Fact]
    public async Task A_whole_site_is_filtered_by_the_spaces_that_were_asked_for()
    {
        using var folder = new ScratchFolder();
        folder.Write("exportDescriptor.properties", "spaceKeys=eng,OPS\n");
        using var site = await OpenAsync(folder, Space.Replace(">1<", ">2<", StringComparison.Ordinal).Replace("ENG", "OPS", StringComparison.Ordinal),
            Space.Replace(">1<", ">3<", StringComparison.Ordinal).Replace("ENG", "HR", StringComparison.Ordinal), Page(10, "A"), Page(11, "B", space: 2), Page(12, "C", space: 3));

        var spaces = await site.GetSpacesAsync(SpaceQuery.All, Cancel).ToListAsync(Cancel);

        Assert.Equal(["ENG", "OPS"], spaces.Select(space => space.Key));
        Assert.Equal("B", (await site.GetPagesAsync(spaces[1], null, Cancel).SingleAsync(Cancel)).Title);
        Assert.Equal("OPS", (await site.GetSpacesAsync(new SpaceQuery(["o*"]), Cancel).SingleAsync(Cancel)).Key);
        Assert.Empty(await site.GetPagesAsync(["12"], null, Cancel).ToListAsync(Cancel));
    }

    [Fact]
    public async Task People_are_found_by_account_id_by_key_and_by_name_under_what_was_asked_for()
    {
        using var folder = new ScratchFolder();
        using var site = await OpenAsync(folder,
            """<object class="ConfluenceUserImpl"><id name="key">k1</id><property name="name">maya</property><property name="atlassianAccountId">712020:m</property></object>""",
            """<object class="InternalUser"><id name="id">5</id><property name="name">Maya</property><property name="displayName">Maya Okafor</property><property name="active">false</property></object>""");

        var found = await site.GetUsersAsync(["k1", "712020:m", "MAYA", "nobody"], Cancel).ToListAsync(Cancel);

        Assert.Equal(["k1", "712020:m", "MAYA"], found.Select(user => user.AccountId));
        Assert.All(found, user => Assert.Equal(("Maya Okafor", "inactive"), (user.DisplayName, user.AccountStatus)));
        Assert.Equal("712020:m", (await site.FindUsersAsync("oka", Cancel).SingleAsync(Cancel)).AccountId);
    }

    [Fact]
    public async Task A_list_that_names_somebody_unknown_still_restricts_its_page()
    {
        var page = Assert.Single(await ReadAsync(
            Page(10, "Secret"),
            """<object class="ContentPermissionSet"><id name="id">7</id><property name="type">View</property><property name="owningContent" class="Page"><id name="id">10</id></property></object>""",
            """<object class="ContentPermission"><id name="id">8</id><property name="owningSet" class="ContentPermissionSet"><id name="id">7</id></property></object>"""));

        Assert.Equal(PrincipalKind.Unknown, Assert.Single(Assert.Single(page.Details.Restrictions).Allowed).Kind);
    }

    [Fact]
    public async Task Titles_and_file_names_show_no_control_characters()
    {
        var page = Assert.Single(await ReadAsync(
            Page(10, "Re&#10;d"),
            """<object class="Attachment"><id name="id">5</id><property name="title">a&#9;b.txt</property><property name="containerContent" class="Page"><id name="id">10</id></property></object>"""));

        Assert.Equal(("Re d", "a b.txt"), (page.Page.Title, Assert.Single(page.Details.Attachments).FileName));
    }

    [Theory]
    [InlineData(0, 0, "hello")]
    [InlineData(2, 2, "llo")]
    [InlineData(9, 0, "hello")]
    public async Task A_file_comes_from_the_byte_that_is_missing(long start, long first, string rest)
    {
        using var folder = new ScratchFolder();
        folder.Write("attachments/10/5/2", "hello");
        using var site = await OpenAsync(folder, Page(10, "A"), File);
        var file = await FileAsync(site);

        await using var content = (await site.OpenFileAsync(file, start, Cancel))!;

        using var reader = new StreamReader(content.Bytes, Encoding.UTF8);
        Assert.Equal((first, rest), (content.Start, await reader.ReadToEndAsync(Cancel)));
        Assert.Equal(5, file.Size);
    }

    [Fact]
    public async Task A_file_that_the_export_came_without_is_nothing()
    {
        using var folder = new ScratchFolder();
        using var site = await OpenAsync(folder, Page(10, "A"), File);
        var file = await FileAsync(site);

        Assert.Null(file.Size);
        Assert.Null(await site.OpenFileAsync(file, 0, Cancel));
        Assert.Null(await site.OpenFileAsync(file with { Id = "att../../etc/passwd" }, 0, Cancel));
    }

    [Theory]
    [InlineData(null, "", "confluence-export://eng/spaces/ENG/pages/10/A+b")]
    [InlineData("https://acme.atlassian.net", "", "https://acme.atlassian.net/wiki/spaces/ENG/pages/10/A+b")]
    [InlineData("https://acme.atlassian.net/wiki/home?x=1", "", "https://acme.atlassian.net/wiki/spaces/ENG/pages/10/A+b")]
    [InlineData("https://acme.example/confluence", "", "https://acme.example/confluence/spaces/ENG/pages/10/A+b")]
    [InlineData("https://acme.example", "source=server", "https://acme.example/spaces/ENG/pages/10/A+b")]
    public async Task Pages_have_the_address_that_they_have_on_their_site(string? siteUrl, string descriptor, string url)
    {
        using var folder = new ScratchFolder();
        folder.Write("exportDescriptor.properties", descriptor);
        folder.WriteExport(Space + Page(10, "A b"));
        using var site = await ExportSite.OpenAsync(folder.Path, new ExportOptions { SiteUrl = siteUrl is null ? null : new Uri(siteUrl) }, Cancel);

        Assert.Equal(url, (await site.GetPagesAsync(["10"], null, Cancel).SingleAsync(Cancel)).Url.AbsoluteUri);
    }

    [Theory]
    [InlineData("acme")]
    [InlineData("file:///etc/passwd")]
    public async Task What_is_no_address_of_a_site_is_refused_before_anything_is_read(string siteUrl)
    {
        using var folder = new ScratchFolder();

        await Assert.ThrowsAsync<AddressNotUsableException>(() => ExportSite.OpenAsync(folder.Path, new ExportOptions { SiteUrl = new Uri(siteUrl, UriKind.RelativeOrAbsolute) }, Cancel));
    }

    [Fact]
    public async Task A_personal_space_gives_an_address_too()
    {
        using var folder = new ScratchFolder();
        folder.WriteExport(Space.Replace("ENG", "~max.müller", StringComparison.Ordinal));
        using var site = await ExportSite.OpenAsync(folder.Path, ExportOptions.None, Cancel);

        Assert.Equal("confluence-export://max-m-ller/", site.Address.AbsoluteUri);
    }

    [Fact]
    public async Task What_only_a_running_site_can_answer_is_an_error_that_says_so()
    {
        using var folder = new ScratchFolder();
        using var site = await OpenAsync(folder);

        await Assert.ThrowsAsync<NotInExportException>(() => site.GetCurrentUserAsync(Cancel));
        await Assert.ThrowsAsync<NotInExportException>(() => site.CheckScopesAsync([], Cancel));
        var error = await Assert.ThrowsAsync<NotInExportException>(async () => await site.GetAuditRecordsAsync(new AuditQuery(), Cancel).ToListAsync(Cancel));
        Assert.Equal(("An export cannot be asked to give the audit log.", ErrorKind.NotSupported), (error.Happened, error.Kind));
    }

    [Fact]
    public async Task A_cut_export_is_an_error_and_leaves_no_temporary_file()
    {
        using var folder = new ScratchFolder();
        folder.Write("entities.xml", $"<hibernate-generic>{Space}{Page(10, "A")}{Body(10, "text")}<object class=\"Page\"><id na");
        var before = Spools();

        await Assert.ThrowsAsync<BrokenExportException>(() => ExportSite.OpenAsync(folder.Path, ExportOptions.None, Cancel));

        Assert.Subset(before, Spools());

        static HashSet<string> Spools() => [.. Directory.EnumerateFiles(Path.GetTempPath(), "confluenceops-*")];
    }

    [Fact]
    public async Task Opening_an_export_can_be_cancelled()
    {
        using var folder = new ScratchFolder();
        folder.WriteExport(Space);
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ExportSite.OpenAsync(folder.Path, ExportOptions.None, stop.Token));
    }

    private static string Page(long id, string title, string more = "", string status = "current", long space = 1) =>
        $"""<object class="Page"><id name="id">{id}</id><property name="title">{title}</property><property name="contentStatus">{status}</property>{(space == 0 ? "" : $"""<property name="space" class="Space"><id name="id">{space}</id></property>""")}{more}</object>""";

    private static string Parent(long id) => $"""<property name="parent" class="Page"><id name="id">{id}</id></property>""";

    private static string Earlier(long id, long current, int version, string title, string status = "current") =>
        Page(id, title, $"""<property name="version">{version}</property><property name="originalVersion" class="Page"><id name="id">{current}</id></property>""", status, 0);

    private static string Body(long page, string text, string @class = "BodyContent", int type = 2) =>
        $"""<object class="{@class}"><id name="id">{page + 5000}</id><property name="body"><![CDATA[{text}]]></property><property name="content" class="Page"><id name="id">{page}</id></property><property name="bodyType">{type}</property></object>""";

    private static Task<ISite> OpenAsync(ScratchFolder folder, params string[] objects) =>
        ExportSite.OpenAsync(folder.WriteExport(Space + string.Concat(objects)), ExportOptions.None, Cancel);

    private static async Task<List<FullPage>> ReadAsync(params string[] objects)
    {
        using var folder = new ScratchFolder();
        using var site = await OpenAsync(folder, objects);
        var space = await site.GetSpacesAsync(new SpaceQuery(["ENG"]), Cancel).SingleAsync(Cancel);
        return [.. (await site.ReadSpaceAsync(space, Cancel).ToListAsync(Cancel)).SelectMany(batch => batch)];
    }

    private static async Task<Attachment> FileAsync(ISite site)
    {
        var space = await site.GetSpacesAsync(SpaceQuery.All, Cancel).SingleAsync(Cancel);
        var batches = await site.ReadSpaceAsync(space, Cancel).ToListAsync(Cancel);
        return Assert.Single(batches.SelectMany(batch => batch).SelectMany(page => page.Details.Attachments));
    }
}
