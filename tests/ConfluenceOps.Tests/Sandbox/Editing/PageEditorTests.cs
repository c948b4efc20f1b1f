using System.Net;
using ConfluenceOps.Sandbox;
using ConfluenceOps.Sandbox.Model;

namespace ConfluenceOps.Tests.Sandbox.Editing;

/// <summary>What becomes of pages that are edited while they are served, as their readers see it.</summary>
public sealed class PageEditorTests : EditedServer
{
    [Fact]
    public async Task An_edit_and_a_new_title_are_new_versions_of_now()
    {
        Edit(site => site.As(TinySite.Reader).Page(103).Edit("<p>Anew</p>", "Rewritten").Rename("Roll back"));

        Assert.Equal("Roll back: current in 1001 under 102, version 5 of 04-01", await LineOfAsync(103));
        Assert.Equal("103", await FoundAsync("text ~ anew and contributor = \"712020:rosa\""));
        Assert.Equal("103", await FoundAsync("space = ENG and lastmodified >= \"2026-04-01\""));
    }

    [Fact]
    public async Task A_move_takes_all_below_along_and_neither_version_nor_date_tells()
    {
        var before = await LineOfAsync(103);

        Edit(site => site.Page(102).Move(107));

        Assert.Equal("Deploy: current in 1001 under 107, version 1 of 03-04", await LineOfAsync(102));
        Assert.Equal(before, await LineOfAsync(103));
        Assert.Equal("102 103", await FoundAsync("ancestor = 107"));
    }

    [Fact]
    public async Task A_move_can_set_the_place_among_siblings()
    {
        Edit(site => site.Page(107).Move(101, position: 0));

        var children = await Wim.GetAsync("wiki/api/v2/pages/101/direct-children");
        Assert.Equal("107", children.GetProperty("results")[0].GetProperty("id").GetString());
    }

    [Fact]
    public async Task A_page_moves_to_another_space_with_all_below()
    {
        Edit(site => site.Page(102).MoveToSpace(TinySite.Hr, 201));

        Assert.Equal("Deploy: current in 1002 under 201, version 1 of 03-04", await LineOfAsync(102));
        Assert.Equal("Deploy: rollback: current in 1002 under 102, version 3 of 03-22", await LineOfAsync(103));
        Assert.Equal("", await FoundAsync("space = ENG and id in (102, 103)"));
    }

    [Fact]
    public async Task What_hangs_below_a_page_that_goes_into_the_trash_moves_up()
    {
        Edit(site => site.Page(102).Trash());

        Assert.Equal("Deploy: trashed in 1001 under 101, version 1 of 03-04", await LineOfAsync(102));
        Assert.Equal("Deploy: rollback: current in 1001 under 101, version 3 of 03-22", await LineOfAsync(103));
        Assert.Equal("103", await FoundAsync("title ~ deploy"));
    }

    [Fact]
    public async Task A_page_comes_back_from_the_trash_to_its_place_or_to_the_top()
    {
        Edit(site => site.Page(103).Trash());
        Edit(site => site.Page(103).RestoreFromTrash());
        Assert.Equal("Deploy: rollback: current in 1001 under 102, version 3 of 03-22", await LineOfAsync(103));

        Edit(site => { site.Page(103).Trash(); site.Page(102).Trash(); });
        Edit(site => site.Page(103).RestoreFromTrash());
        Assert.Equal("Deploy: rollback: current in 1001 under top, version 3 of 03-22", await LineOfAsync(103));
    }

    [Fact]
    public async Task A_purged_page_is_gone_and_its_id_never_comes_back()
    {
        long old = 0, next = 0;
        Edit(site => old = site.AddPage(TinySite.Eng, "Short-lived").Id);
        Edit(site => site.Page(old).Trash().Purge());
        Edit(site => next = site.AddPage(TinySite.Eng, "Short-lived").Id);

        Assert.Equal(HttpStatusCode.NotFound, await Wim.StatusOfAsync($"wiki/api/v2/pages/{old}"));
        Assert.NotEqual(old, next);
    }

    [Fact]
    public async Task Archiving_and_its_end_are_in_the_audit_log_and_moves_and_the_trash_are_not()
    {
        Edit(site => site.Page(103).Archive().Unarchive().Move(101).Trash().RestoreFromTrash().Label("new"));

        Assert.Equal(["Page restored: Deploy: rollback", "Page archived: Deploy: rollback"], (await LogAsync()).Order(StringComparer.Ordinal).Reverse());
    }

    [Fact]
    public async Task A_restriction_hides_a_page_at_once_and_the_audit_log_tells()
    {
        using var rosa = Visitor.As(Server, TinySite.Reader);

        Edit(site => site.Page(102).RestrictViewing(new SandboxPrincipal("group", TinySite.Leads)));
        Assert.Equal(HttpStatusCode.NotFound, await rosa.StatusOfAsync("wiki/api/v2/pages/103"));

        Edit(site => site.Page(102).RestrictViewing());
        Assert.Equal(HttpStatusCode.OK, await rosa.StatusOfAsync("wiki/api/v2/pages/103"));
        Assert.Equal(2, (await LogAsync()).Count(line => line!.StartsWith("Content restriction", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_was_changed_over_REST_is_kept_by_an_edit()
    {
        using (await Wim.RequestAsync("PUT", $"wiki/rest/api/content/102/restriction/byOperation/read/byGroupId/{TinySite.Leads}"))
            Edit(site => site.Page(102).Label("kept"));

        using var rosa = Visitor.As(Server, TinySite.Reader);
        Assert.Equal(HttpStatusCode.NotFound, await rosa.StatusOfAsync("wiki/api/v2/pages/102"));
        Assert.Equal([new SandboxPrincipal("group", TinySite.Leads)], Server.Site.Pages.Single(page => page.Id == 102).ViewRestriction);
    }

    [Fact]
    public async Task Labels_come_and_go_and_keep_their_ids()
    {
        var before = await IdOfLabelAsync("runbook");

        Edit(site => site.Page(102).Label("a-first-one").Unlabel("ops"));

        Assert.Equal(before, await IdOfLabelAsync("runbook"));
        Assert.Equal("102", await FoundAsync("label = a-first-one"));
        Assert.Equal("", await FoundAsync("label = ops"));
    }

    [Fact]
    public void A_batch_that_cannot_be_is_refused_as_a_whole()
    {
        Assert.Throws<SandboxException>(() => Edit(site => { site.Page(103).Rename("Fine"); site.Page(102).Move(103); }));
        Assert.Throws<SandboxException>(() => Edit(site => site.AddPage(TinySite.Eng, "DEPLOY")));
        Assert.Throws<SandboxException>(() => Edit(site => site.Page(110).Trash().RestoreFromTrash().RestoreFromTrash()));

        Assert.Equal("Deploy: rollback", Server.Site.Pages.Single(page => page.Id == 103).Title);
    }

    private async Task<string?> IdOfLabelAsync(string name) =>
        (await Wim.GetAsync("wiki/api/v2/labels")).GetProperty("results").EnumerateArray().Single(label => label.GetProperty("name").GetString() == name).GetProperty("id").GetString();
}
