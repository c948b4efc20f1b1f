namespace ConfluenceOps.Tests.Markup.Reading.Macros;

public class IncludeTests
{
    private const string Terms = "<ac:link><ri:page ri:space-key=\"OPS\" ri:content-title=\"Terms\" /></ac:link>";

    [Fact]
    public void An_included_page_is_named() =>
        Outline.Assert(
            Call.Of("include", "", ("", Terms)) + "<ac:macro ac:name=\"include\"><ac:default-parameter>OPS:Terms</ac:default-parameter></ac:macro>",
            "include: page OPS:Terms", "include: page OPS:Terms");

    [Fact]
    public void An_included_excerpt_is_named() =>
        Outline.Assert(
            Call.Of("excerpt-include", "", ("", Terms), ("name", "part"), ("nopanel", "true")) + Call.Of("excerpt-include", "", ("", Terms))
            + Call.Of("include-shared-block", "", ("shared-block-key", "k1"), ("page", Terms)) + Call.Of("multiexcerpt-include", "", ("MultiExcerptName", "m"), ("PageWithExcerpt", "Terms")),
            "excerpt-include: page OPS:Terms \"part\" bare", "excerpt-include: page OPS:Terms", "include-shared-block: page OPS:Terms \"k1\" bare", "multiexcerpt-include: page Terms \"m\" bare");

    [Theory]
    [InlineData("include")]
    [InlineData("excerpt-include")]
    public void A_page_without_a_title_cannot_be_included(string macro) =>
        Outline.AssertLoss(Call.Of(macro, "", ("", "<ac:link><ri:page /></ac:link>")), [$"macro:{macro}"], $"<!-- macro {macro}: default= -->");

    [Fact]
    public void Excerpts_keep_their_name_and_whether_they_are_seen() =>
        Outline.Assert(
            Call.Rich("excerpt", "<p>a</p>", ("name", "n"), ("hidden", "true"), ("atlassian-macro-output-type", "BLOCK")) + Call.Rich("shared-block", "<p>b</p>", ("shared-block-key", "k1")),
            "excerpt \"n\" hidden", "  a", "excerpt \"k1\"", "  b");

    [Fact]
    public void An_excerpt_in_a_line_stays_there_and_can_still_be_included() =>
        Outline.Assert($"<p>In {Call.Rich("excerpt", "<p>one <b>line</b></p>", ("atlassian-macro-output-type", "INLINE"))} only.</p><p>b</p>",
            "In one {Strong: line} only.", "excerpt hidden", "  one {Strong: line}", "b");

    [Fact]
    public void Properties_keep_their_id_and_whether_they_are_seen() =>
        Outline.Assert(
            Call.Rich("details", "<table><tr><th>Owner</th><td>Ann</td></tr></table>", ("id", "p1"), ("hidden", "true")) + Call.Rich("details", "<p>x</p>"),
            "properties \"p1\" hidden", "  table", "  row", "    th: Owner", "    td: Ann", "properties", "  x");

    [Fact]
    public void A_report_of_properties_keeps_pages_and_columns() =>
        Outline.Assert(
            Call.Of("detailssummary", "", ("cql", "label = \"decision\" and space = currentSpace()"), ("headings", "Owner, Status"), ("firstcolumn", "Decision"), ("id", "p1"), ("sortBy", "Status"), ("max", "20"))
            + Call.Of("detailssummary", "", ("label", "meeting"), ("spaces", "OPS")),
            "detailssummary: all of decision in this space, at most 20; Decision, Owner, Status \"p1\"", "detailssummary: any of meeting in OPS; Title,");
}
