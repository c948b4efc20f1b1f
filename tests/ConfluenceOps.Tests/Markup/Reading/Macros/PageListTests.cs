namespace ConfluenceOps.Tests.Markup.Reading.Macros;

public class PageListTests
{
    [Fact]
    public void Children_are_those_of_a_page_so_many_levels_deep() =>
        Outline.Assert(
            $"<p>{Call.Of("children")}</p>"
            + Call.Of("children", "", ("page", "<ac:link><ri:page ri:content-title=\"Plan\" ri:space-key=\"OPS\" /></ac:link>"), ("depth", "2"), ("sort", "title"))
            + Call.Of("children", "", ("all", "true"), ("first", "0"), ("page", "Release 1: plan")) + Call.Of("children", "", ("depth", "0"), ("page", "OPS:Home")),
            "children: this page depth 1", "children: page OPS:Plan depth 2", "children: page Release 1: plan depth any", "children: page OPS:Home depth any");

    [Theory]
    [InlineData("pagetree")]
    [InlineData("content-tree")]
    [InlineData("rw-pagetree")]
    public void A_tree_begins_at_its_root(string macro) =>
        Outline.Assert(
            Call.Of(macro, "", ("root", "@self"), ("startDepth", "3"), ("searchBox", "true")) + Call.Of(macro, "", ("root", "@home")) + Call.Of(macro)
            + Call.Of(macro, "", ("spaces", "<ri:space ri:space-key=\"OPS\" />")) + Call.Of(macro, "", ("root", "<ac:link><ri:page ri:content-title=\"Plan\" /></ac:link>")),
            $"{macro}: this page depth any", $"{macro}: top of this space depth any", $"{macro}: top of this space depth any", $"{macro}: top of OPS depth any", $"{macro}: page Plan depth any");

    [Fact]
    public void A_tree_that_depends_on_where_the_page_stands_is_counted() =>
        Outline.AssertLoss(Call.Of("pagetree", "", ("root", "@parent")), ["macro:pagetree"], "<!-- macro pagetree: root=@parent -->");

    [Theory]
    [InlineData("label = \"plan\" and space = currentSpace()", "all of plan in this space")]
    [InlineData("label in (\"a\", 'b c') and type = \"page\" and space in (OPS, \"~jane\")", "any of a, b c in OPS, ~jane")]
    [InlineData("label=a AND label=b and space.key=\"X\" and type in (page, blogpost)", "all of a, b in X")]
    public void Pages_with_labels_are_found_by_query(string query, string filter) =>
        Outline.Assert(Call.Of("contentbylabel", "", ("cql", query), ("max", "5"), ("showLabels", "false")), $"contentbylabel: {filter}, at most 5");

    [Theory]
    [InlineData("label = \"a\" or label = \"b\"")]
    [InlineData("label = \"a\" and ancestor = currentContent()")]
    [InlineData("label = \"a\" and lastmodified &gt; now(\"-4w\")")]
    [InlineData("label in (\"a\", \"b\") and label = \"c\"")]
    [InlineData("label = \"a\" and type = blogpost")]
    [InlineData("label != \"a\" and space = X")]
    [InlineData("label = \"a")]
    [InlineData("label in (a")]
    [InlineData("space = X")]
    [InlineData("and")]
    public void Any_other_query_is_a_remark_and_counted(string query) =>
        Outline.AssertLoss(Call.Of("contentbylabel", "", ("cql", query)), ["macro:contentbylabel"], $"<!-- macro contentbylabel: cql={query.Replace("&gt;", ">", StringComparison.Ordinal)} -->");

    [Fact]
    public void Pages_with_labels_are_found_by_parameters() =>
        Outline.Assert(
            Call.Of("contentbylabel", "", ("labels", "a, b"), ("spaces", "OPS,@self")) + Call.Of("contentbylabel", "", ("label", "+a,+b"), ("space", "@self"))
            + Call.Of("contentbylabel", "", ("labels", "a,b"), ("operator", "AND"), ("spaces", "<ri:space ri:space-key=\"X\" />")),
            "contentbylabel: any of a, b in OPS", "contentbylabel: all of a, b in this space", "contentbylabel: all of a, b in X");

    [Fact]
    public void A_list_over_all_spaces_is_one_over_its_own_and_counted() =>
        Outline.AssertLoss(Call.Of("contentbylabel", "", ("cql", "label = \"a\"")), ["macro:contentbylabel"],
            "<!-- macro contentbylabel: cql=label = \"a\" -->", "contentbylabel: all of a in this space");

    [Fact]
    public void Files_are_those_of_a_page() =>
        Outline.Assert(
            Call.Of("attachments", "", ("upload", "false")) + Call.Of("gallery", "", ("title", "Photos"), ("columns", "3")) + Call.Of("gallery", "", ("page", "<ri:page ri:content-title=\"Trip\" />")),
            "attachments: this page", "{Strong: Photos}", "gallery: this page as pictures", "gallery: page Trip as pictures");

    [Fact]
    public void A_choice_among_files_is_counted() =>
        Outline.AssertLoss(Call.Of("gallery", "", ("excludeLabel", "draft")), ["macro:gallery"], "<!-- macro gallery: excludeLabel=draft -->", "gallery: this page as pictures");
}
