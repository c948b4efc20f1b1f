using ConfluenceOps.Markup;

namespace ConfluenceOps.Tests.Markup.Reading;

public class WikiTextTests
{
    [Fact]
    public void Wiki_markup_is_shown_as_it_was_written_with_a_notice()
    {
        var losses = new Losses();
        Assert.Equal(
            "panel Note\n  This text is in the wiki markup of Confluence 3 and older. It is shown as it was written.\ncode  |h1. Title\n|\n|* a <b> {code}x{code}\n",
            Outline.Of(new Body("h1. Title\r\n\r\n* a <b> {code}x{code}", BodyFormat.Wiki), losses));
        Assert.Equal(["body:wiki"], losses.Counts.Keys);
    }

    [Fact]
    public void An_empty_body_needs_no_notice() => Assert.Equal("", Outline.Of(new Body(" ", BodyFormat.Wiki), new Losses()));
}
