using ConfluenceOps.Markup;
using ConfluenceOps.Tests.Markup.Reading.Adf;

namespace ConfluenceOps.Tests.Markup.Reading;

public class ReferenceTests
{
    [Fact]
    public void Everyone_who_is_mentioned_is_found_once_in_order() =>
        Assert.Equal(
            ["557058:a&b", "8a7f80", "admin"],
            MarkdownConverter.FindReferences(new Body(
                """
                <p><ac:link><ri:user ri:account-id="557058:a&amp;b" ri:local-id="x"/></ac:link> <ac:link><ri:user ri:userkey='8a7f80'></ri:user></ac:link>
                <ri:user ri:username="admin" /><ri:user ri:account-id="557058:a&amp;b"/><ri:user/><ri:user ri:userkey=""/><ri:user
                """)).Users);

    [Fact]
    public void Every_file_that_is_shown_or_linked_is_found_once_with_its_page() =>
        Assert.Equal(
            [
                new FileReference(null, null, "a&b.png"), new FileReference("OPS", "Plan", "c.pdf"), new FileReference(null, null, "d.png"), new FileReference(null, "News", "e.txt"), new FileReference(null, null, "f.txt"),
            ],
            MarkdownConverter.FindReferences(new Body(
                """
                <ac:image><ri:attachment ri:filename="a&amp;b.png" /></ac:image><ac:link><ri:attachment ri:filename="c.pdf"><ri:page ri:space-key="OPS" ri:content-title="Plan" /></ri:attachment></ac:link>
                <ac:image><ri:attachment ri:filename="d.png"></ri:attachment></ac:image><ac:link><ri:page ri:content-title="Other" /></ac:link><ri:attachment ri:filename="a&amp;b.png"/><ri:attachment/>
                <ac:link><ri:attachment ri:filename="e.txt"><ri:blog-post ri:content-title="News"/></ri:attachment></ac:link><ri:attachment ri:filename="f.txt">
                """)).Files);

    [Fact]
    public void Files_that_macros_name_in_words_are_found() =>
        Assert.Equal(
            [
                new FileReference(null, null, "net.png"), new FileReference(null, null, "net"), new FileReference("OPS", "Plan", "b.xls"), new FileReference(null, null, "flow"), new FileReference(null, null, "g.png"), new FileReference(null, null, "g"),
            ],
            MarkdownConverter.FindReferences(new Body(
                Call.Of("drawio", "", ("diagramName", "net"), ("revision", "3")) + Call.Of("viewxls", "", ("name", "b.xls"), ("page", "Plan"), ("space", "OPS"))
                + Call.Rich("info", Call.Of("mermaid-cloud", "", ("filename", "flow")), ("title", "x")) + Call.Of("plantumlcloud", "", ("data", "A"), ("filename", "not needed"))
                + Call.Of("gliffy", "", ("name", "g")) + Call.Of("code", "", ("name", "no file")))).Files);

    [Fact]
    public void People_and_files_of_the_editors_own_format_are_found()
    {
        var found = MarkdownConverter.FindReferences(Document.Of(
            Document.Paragraph(Document.Node("mention", "'id':'557058:a'"), Document.Node("mediaInline", "'alt':'a.pdf'")),
            Document.Node("mediaSingle", "", Document.Node("media", "'type':'file','__fileName':'b.png','alt':'B'"), Document.Node("media", "'type':'external','url':'https://a.example/x.png','alt':'X'")),
            Document.Node("panel", "", Document.Node("extension", "'extensionKey':'drawio','parameters':{'macroParams':{'diagramName':{'value':'net'}}}"), Document.Node("mention", "'id':'557058:a'"))));
        Assert.Equal(["557058:a"], found.Users);
        Assert.Equal(["a.pdf", "b.png", "net.png", "net"], found.Files.Select(file => file.FileName));
    }

    [Fact]
    public void Wiki_markup_names_nobody() => Assert.Empty(MarkdownConverter.FindReferences(new Body("[~jane] !a.png!", BodyFormat.Wiki)).Users);
}
