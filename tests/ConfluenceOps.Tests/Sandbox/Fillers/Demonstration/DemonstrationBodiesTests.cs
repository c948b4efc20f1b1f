using System.Xml.Linq;
using ConfluenceOps.Sandbox.Fillers.Demonstration;
using ConfluenceOps.Sandbox.Model;

namespace ConfluenceOps.Tests.Sandbox.Fillers.Demonstration;

public sealed class DemonstrationBodiesTests
{
    private static readonly SandboxSite _site = DemonstrationSite.Create(TimeProvider.System);
    private static readonly Dictionary<SandboxPage, XElement> _bodies = _site.Pages.ToDictionary(page => page, page => StorageXml.Parse(page.Body));

    [Fact]
    public void Everything_that_pages_refer_to_is_there_but_for_the_four_planted_gaps() =>
        Assert.Equal(
            [
                "Holiday and leave: space SALES",
                "INC-112: Label printing stopped in Rotterdam: attachment printer-log.png",
                "Release 2.13: page Release 2.12",
                "Sam's notes: user 712020:ben-schulz",
            ],
            _bodies.SelectMany(entry => Missing(entry.Key, entry.Value).Select(what => $"{entry.Key.Title}: {what}")).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_file_that_came_with_a_page_is_used_on_it() =>
        Assert.Empty(_bodies.SelectMany(entry => entry.Key.Attachments.Select(file => file.FileName)
            .Except(entry.Value.Descendants(StorageXml.Ri + "attachment").Select(reference => Attribute(reference, "filename")))));

    [Fact]
    public void Every_comment_on_words_stands_at_a_marker_around_those_words()
    {
        var comments = _site.Pages.SelectMany(page => page.Comments.Select(comment => (Page: page, Comment: comment))).ToList();

        Assert.Equal(8, comments.Count);
        Assert.All(comments.Where(found => found.Comment.MarkerRef is not null), found => Assert.Equal(
            found.Comment.Selection,
            _bodies[found.Page].Descendants(StorageXml.Ac + "inline-comment-marker").Single(marker => marker.Attribute(StorageXml.Ac + "ref")!.Value == found.Comment.MarkerRef).Value));
        Assert.Contains(comments, found => found.Comment.Resolution == "resolved");
    }

    [Fact]
    public void One_page_says_more_in_its_document_than_in_its_storage_format()
    {
        var page = Assert.Single(_site.Pages, page => page.AtlasDocument is not null);

        Assert.Empty(_bodies[page].Descendants(StorageXml.Ac + "adf-node"));
        Assert.Contains("decisionList", page.AtlasDocument, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("info")]
    [InlineData("note")]
    [InlineData("warning")]
    [InlineData("tip")]
    [InlineData("panel")]
    [InlineData("expand")]
    [InlineData("code")]
    [InlineData("noformat")]
    [InlineData("status")]
    [InlineData("toc")]
    [InlineData("children")]
    [InlineData("jira")]
    [InlineData("excerpt")]
    [InlineData("include")]
    [InlineData("details")]
    [InlineData("anchor")]
    public void The_common_macros_occur(string macro) =>
        Assert.Contains(_bodies.Values.SelectMany(body => body.Descendants(StorageXml.Ac + "structured-macro")), found => found.Attribute(StorageXml.Ac + "name")!.Value == macro);

    [Theory]
    [InlineData("task-list")]
    [InlineData("layout")]
    [InlineData("image")]
    [InlineData("caption")]
    [InlineData("emoticon")]
    [InlineData("placeholder")]
    [InlineData("inline-comment-marker")]
    [InlineData("adf-extension")]
    [InlineData("link-body")]
    public void The_other_constructs_of_Confluence_occur(string element) =>
        Assert.Contains(_bodies.Values, body => body.Descendants(StorageXml.Ac + element).Any());

    [Theory]
    [InlineData("blockquote")]
    [InlineData("time")]
    [InlineData("th")]
    [InlineData("ol")]
    public void The_constructs_of_HTML_occur(string element) =>
        Assert.Contains(_bodies.Values, body => body.Descendants(element).Any());

    private static IEnumerable<string> Missing(SandboxPage page, XElement body)
    {
        foreach (var reference in body.Descendants().Where(element => element.Name.Namespace == StorageXml.Ri))
        {
            var (kind, name) = (reference.Name.LocalName, Attribute(reference, "content-title") ?? Attribute(reference, "filename") ?? Attribute(reference, "account-id") ?? Attribute(reference, "space-key"));
            var spaceId = Attribute(reference, "space-key") is { } key ? _site.Spaces.Find(space => space.Key == key)?.Id : page.SpaceId;
            var found = kind switch
            {
                "page" => _site.Pages.Exists(target => target.SpaceId == spaceId && target.Title == name),
                "space" => spaceId is not null,
                "user" => _site.Users.Exists(user => user.AccountId == name),
                "attachment" => page.Attachments.Exists(file => file.FileName == name),
                _ => false,
            };
            if (!found)
                yield return $"{kind} {name}";
        }
    }

    private static string? Attribute(XElement reference, string name) => reference.Attribute(StorageXml.Ri + name)?.Value;
}
