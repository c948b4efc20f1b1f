using System.Diagnostics;
using ConfluenceOps.Permissions;
using ConfluenceOps.Permissions.Deciding;
using ConfluenceOps.Permissions.Findings;

namespace ConfluenceOps.Tests.Permissions.Findings;

public sealed class ReviewFindingsTests
{
    [Fact]
    public void Rules_are_selected_by_wildcards() =>
        Assert.Equal(["AnonymousView", "AnonymousWrite"], Found.By("Anonymous*", Open("OPS")).Select(finding => finding.Rule));

    [Fact]
    public void A_rule_that_does_not_exist_is_refused_because_a_review_without_it_would_look_clean()
    {
        var error = Assert.Throws<RuleNotFoundException>(() => Found.By("AnonymusView", Open("OPS")));

        Assert.Contains("AnonymousView", error.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public void A_finding_keeps_its_id_in_every_review_and_shares_it_with_no_other()
    {
        var one = Found.By("*", Open("OPS").Space("ENG", space => space.Grant("anonymous", "read space")));
        var other = Found.By("*", Open("OPS"));

        Assert.Equal(one.Count, one.DistinctBy(finding => finding.Id).Count());
        Assert.Equal(one.Where(finding => finding.Space == "OPS").Select(finding => finding.Id), other.Where(finding => finding.Space == "OPS").Select(finding => finding.Id));
        Assert.Matches("^AnonymousView-[0-9a-f]{8}$", one.First(finding => finding.Rule == "AnonymousView").Id);
    }

    [Fact]
    public void The_gravest_findings_come_first()
    {
        var findings = Found.By("*", Open("OPS").Deactivated("victor"));

        Assert.Equal(findings.Select(finding => finding.Severity).OrderDescending(), findings.Select(finding => finding.Severity));
    }

    [Theory]
    [InlineData("x'; Remove-Item * #", "-Group 'x''; Remove-Item * #'")]
    [InlineData("x\u2019; Remove-Item *", "-Group 'x\u2019\u2019; Remove-Item *'")]
    [InlineData("two words", "-Group 'two words'")]
    [InlineData("$(Remove-Item)", "-Group '$(Remove-Item)'")]
    [InlineData("-Force", "-Group '-Force'")]
    public void A_group_with_a_hostile_name_stays_a_name_in_the_command_that_mends_it(string group, string written)
    {
        var finding = Found.OneBy("SelfJoinGroup", new AccessMapBuilder().Group(group, [], "OPEN").Space("ENG", space => space.Grant($"group {group}", "read space")));

        Assert.StartsWith($"Revoke-ConfluencePermission -Space ENG {written}", finding.Fix, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_with_a_line_break_cannot_begin_a_command_of_its_own()
    {
        var finding = Found.OneBy("SelfJoinGroup", new AccessMapBuilder().Group("club\nRemove-Item *", [], "OPEN").Space("ENG", space => space.Grant("group club\nRemove-Item *", "read space")));

        Assert.DoesNotContain('\n', finding.Fix);
        Assert.DoesNotContain('\n', finding.What);
    }

    [Fact]
    public void Every_rule_says_what_it_looks_for_and_why() =>
        Assert.All(FindingRules.All, rule =>
        {
            Assert.NotEmpty(rule.Title);
            Assert.EndsWith(".", rule.Why, StringComparison.Ordinal);
        });

    [Fact]
    public void A_large_site_is_looked_at_in_seconds()
    {
        var map = LargeSite(spaces: 100, pages: 100, people: 2_000, groups: 200);
        var decider = new AccessDecider(map);
        var watch = Stopwatch.StartNew();

        var findings = ReviewFindings.Find(map, decider, [], [], new FindingOptions());

        TestContext.Current.TestOutputHelper?.WriteLine($"{findings.Count} findings in {watch.Elapsed}: {string.Join(", ", findings.CountBy(finding => finding.Rule))}");
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"It took {watch.Elapsed}.");
    }

    private static AccessMapBuilder Open(string key) => new AccessMapBuilder().People("maya", "tom", "elif")
        .Space(key, space => space.Grant("anonymous", "read space", "create comment").GrantAll("user maya"));

    private static AccessMap LargeSite(int spaces, int pages, int people, int groups)
    {
        var site = new AccessMapBuilder().People([.. Enumerable.Range(0, people).Select(number => $"p{number}")]).Guests("g1", "g2").Apps("a1", "a2");
        for (var group = 0; group < groups; group++)
            site.Group($"g-{group}", Enumerable.Range(0, 40).Select(member => $"p{((group * 31) + (member * 7)) % people}"), group % 20 == 0 ? "OPEN" : "ADMINS");
        for (var key = 0; key < spaces; key++)
            site.Space($"S{key}", space => Fill(space, key, pages, groups, people));
        return site.Build();
    }

    private static void Fill(AccessMapBuilder.SpaceBuilder space, int key, int pages, int groups, int people)
    {
        space.Grant($"group {AccessMapBuilder.Everybody}", "read space").GrantEdit($"group g-{key % groups}").GrantAll($"user p{key}").GrantEdit($"user p{key + 1}").GrantAll("user a1");
        for (var page = 0; page < pages; page++)
            space.Page(
                $"S{key}-{page}", page == 0 ? null : $"S{key}-{(page - 1) / 3}", labels: page % 50 == 0 ? ["confidential"] : null,
                view: page % 10 == 3 ? [$"group g-{page % groups}", $"user p{(key * page) % people}"] : null, edit: page % 7 == 2 ? [$"user p{(key + page) % people}"] : null);
    }
}
