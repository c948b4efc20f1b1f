namespace ConfluenceOps.Tests.Markup.Reading.Macros;

public class ReferenceTests
{
    [Fact]
    public void An_issue_stands_in_its_line() =>
        Outline.Assert($"<p>For {Call.Of("jira", "", ("server", "System JIRA"), ("serverId", "9f"), ("key", "OPS-42"))}.</p>", "For issue OPS-42.");

    [Fact]
    public void A_query_for_issues_is_a_link_in_its_words() =>
        Outline.Assert(
            Call.Of("jira", "", ("columns", "key,summary"), ("jqlQuery", "project = OPS and status != Done"), ("count", "true"))
            + $"<p>{Call.Of("jirachart", "", ("jql", "jql=project%20%3D%20OPS"), ("chartType", "pie"))}</p>",
            "[project = OPS and status != Done](issues project = OPS and status != Done)", "[project = OPS](issues project = OPS)");

    [Fact]
    public void Issues_by_address_are_a_link() =>
        Outline.Assert(Call.Of("jiraissues", "", ("url", "<ri:url ri:value=\"https://jira.example/x?a&amp;b\" />"), ("title", "Open")), "[Open](https://jira.example/x?a&b)");

    [Fact]
    public void Issues_that_are_not_named_are_counted() => Outline.AssertLoss(Call.Of("jira", "", ("server", "S")), ["macro:jira"], "<!-- macro jira: server=S -->");

    [Fact]
    public void People_are_mentioned() =>
        Outline.Assert($"<p>{Call.Of("profile", "", ("user", "<ri:user ri:userkey=\"jane\" />"))} {Call.Of("profile-picture", "", ("User", "<ri:user ri:account-id=\"55:a\" />"))} {Call.Of("profile", "", ("user", "bob"))}</p>",
            "@jane @55:a @bob");

    [Theory]
    [InlineData("widget", "url")]
    [InlineData("iframe", "src")]
    [InlineData("video", "uri")]
    [InlineData("redirect", "location")]
    [InlineData("viewport-redirect", "redirectTo")]
    public void What_is_shown_from_elsewhere_is_a_link(string macro, string parameter) =>
        Outline.Assert($"<p>{Call.Of(macro, "", (parameter, "https://a.example/1"), ("width", "400"), ("height", "300"))}</p>", "[https://a.example/1](https://a.example/1)");

    [Theory]
    [InlineData("view-file")]
    [InlineData("viewxls")]
    [InlineData("viewdoc")]
    [InlineData("viewppt")]
    [InlineData("viewpdf")]
    [InlineData("multimedia")]
    public void A_file_that_is_shown_is_a_link(string macro) =>
        Outline.Assert(
            Call.Of(macro, "", ("name", "<ri:attachment ri:filename=\"a.xls\"><ri:page ri:content-title=\"Plan\" /></ri:attachment>"), ("height", "250")) + "<p>" + Call.Of(macro, "", ("name", "b.xls"), ("page", "Plan"), ("space", "OPS")) + "</p>",
            "[a.xls](file a.xls of page Plan)", "[b.xls](file b.xls of page OPS:Plan)");

    [Fact]
    public void A_picture_by_address_is_a_picture() =>
        Outline.Assert(Call.Of("img", "", ("src", "https://a.example/x.png"), ("alt", "X"), ("title", "T")), "!(https://a.example/x.png \"X\" 'T')");
}
