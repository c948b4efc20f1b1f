using System.Text;
using System.Text.Json;
using ConfluenceOps.Sandbox.Fillers;
using ConfluenceOps.Sandbox.Fillers.Generated;
using ConfluenceOps.Sandbox.Model;

namespace ConfluenceOps.Tests.Sandbox.Fillers.Generated;

public sealed class GeneratedSiteTests
{
    private static readonly SandboxSite _site = GeneratedSite.Create(new GeneratedSiteOptions());

    [Fact]
    public void The_same_seed_gives_the_same_site_byte_by_byte()
    {
        var options = new GeneratedSiteOptions { Spaces = 3, Pages = 100, Seed = 42 };
        Assert.Equal(JsonSerializer.Serialize(GeneratedSite.Create(options)), JsonSerializer.Serialize(GeneratedSite.Create(options)));
    }

    [Fact]
    public void Another_seed_gives_another_site()
    {
        var bodies = GeneratedSite.Create(new GeneratedSiteOptions { Pages = 50, Seed = 1 }).Pages.Select(page => page.Body).ToHashSet();
        Assert.DoesNotContain(GeneratedSite.Create(new GeneratedSiteOptions { Pages = 50, Seed = 2 }).Pages, page => bodies.Contains(page.Body));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(7, 100)]
    [InlineData(5, 2000)]
    public void There_are_exactly_as_many_spaces_and_pages_as_asked_for(int spaces, int pages)
    {
        var site = GeneratedSite.Create(new GeneratedSiteOptions { Spaces = spaces, Pages = pages });
        Assert.Equal(spaces, site.Spaces.Count);
        Assert.Equal(pages, site.Pages.Count);
        Assert.All(site.Spaces, space => Assert.Equal(space.Id, site.Pages.Single(page => page.Id == space.HomepageId).SpaceId));
    }

    [Fact]
    public void Every_body_is_well_formed() => Assert.All(_site.Pages, page => StorageXml.Parse(page.Body));

    [Fact]
    public void Bodies_are_as_long_as_those_of_real_sites()
    {
        var lengths = _site.Pages.Select(page => Encoding.UTF8.GetByteCount(page.Body)).ToList();
        Assert.InRange(lengths.Min(), 1_000, 1_500);
        Assert.InRange(lengths.Max(), 5_000, 8_192);
        Assert.InRange(lengths.Average(), 2_250, 2_750);
    }

    [Fact]
    public void Every_link_mention_and_picture_leads_somewhere()
    {
        var titles = _site.Pages.Select(page => (page.SpaceId, page.Title)).ToHashSet();
        var spaces = _site.Spaces.ToDictionary(space => space.Key, space => space.Id);
        var accounts = _site.Users.Select(user => user.AccountId).ToHashSet();
        Assert.All(_site.Pages, page =>
        {
            var body = StorageXml.Parse(page.Body);
            Assert.All(body.Descendants(StorageXml.Ri + "page"), link => Assert.Contains(
                (link.Attribute(StorageXml.Ri + "space-key") is { } key ? spaces[key.Value] : page.SpaceId, link.Attribute(StorageXml.Ri + "content-title")!.Value), titles));
            Assert.All(body.Descendants(StorageXml.Ri + "user"), user => Assert.Contains(user.Attribute(StorageXml.Ri + "account-id")!.Value, accounts));
            Assert.All(body.Descendants(StorageXml.Ri + "attachment"), file => Assert.Contains(
                page.Attachments, attachment => attachment.FileName == file.Attribute(StorageXml.Ri + "filename")!.Value));
        });
    }

    [Fact]
    public void The_pages_of_a_space_form_one_tree_of_several_levels()
    {
        var pages = _site.Pages.Where(page => page.SpaceId == _site.Spaces[0].Id).ToDictionary(page => page.Id);
        Assert.Single(pages.Values, page => page is { Type: "page", ParentId: null });
        Assert.InRange(pages.Values.Max(Depth), 3, 10);
        Assert.Contains(pages.Values, page => page.Type == "blogpost");

        int Depth(SandboxPage page) => page.ParentId is { } parent ? 1 + Depth(pages[parent]) : 0;
    }

    [Fact]
    public void Titles_are_unique_in_their_space() =>
        Assert.Equal(_site.Pages.Count, _site.Pages.Select(page => (page.SpaceId, page.Title.ToLowerInvariant())).Distinct().Count());

    [Fact]
    public void Labels_restrictions_and_attachments_are_as_frequent_as_on_real_sites()
    {
        Assert.InRange(Share(page => page.Labels.Count > 0), 0.35, 0.45);
        Assert.InRange(Share(page => page.ViewRestriction.Count + page.EditRestriction.Count > 0), 0.01, 0.03);
        Assert.InRange(Share(page => page.Attachments.Count > 0), 0.2, 0.3);

        static double Share(Func<SandboxPage, bool> has) => _site.Pages.Count(has) / (double)_site.Pages.Count;
    }

    [Fact]
    public void The_service_account_may_view_every_page()
    {
        Assert.All(_site.Spaces, space => Assert.Contains(space.Permissions, grant =>
            grant is { PrincipalId: SandboxAccounts.GroupId, Operation: "read", Target: "space" }));
        Assert.All(_site.Pages.Where(page => page.ViewRestriction.Count > 0), page =>
            Assert.Contains(new SandboxPrincipal("group", SandboxAccounts.GroupId), page.ViewRestriction));
    }

    [Fact]
    public void Files_have_the_size_that_was_announced_each_time_they_are_opened()
    {
        Assert.All(_site.Pages.SelectMany(page => page.Attachments).Take(100), attachment =>
        {
            using var once = AttachmentContent.Open(attachment)!;
            using var again = AttachmentContent.Open(attachment)!;
            Assert.Equal(attachment.Size, once.Length);
            Assert.Equal(new StreamReader(once).ReadToEnd(), new StreamReader(again).ReadToEnd());
        });
    }

    [Fact]
    public void Ids_are_unique()
    {
        Assert.Distinct(_site.Pages.Select(page => page.Id));
        Assert.Distinct(_site.Pages.SelectMany(page => page.Attachments).Select(file => file.Id));
        Assert.Distinct(_site.Spaces.SelectMany(space => space.Permissions).Select(grant => grant.Id));
        Assert.Distinct(_site.Users.Select(user => user.AccountId));
        Assert.Distinct(_site.Groups.Select(group => group.Name));
    }

    [Fact]
    public void The_audit_log_covers_a_month()
    {
        var times = _site.Audit.Select(entry => entry.At).ToList();
        Assert.InRange((times.Max() - times.Min()).TotalDays, 25, 30);
    }
}
