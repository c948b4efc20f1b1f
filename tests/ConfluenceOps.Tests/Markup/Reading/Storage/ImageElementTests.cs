namespace ConfluenceOps.Tests.Markup.Reading.Storage;

public class ImageElementTests
{
    [Theory]
    [InlineData("""ac:width="300" """, " 300px")]
    [InlineData("""ac:width="300" ac:original-width="300" ac:original-height="200" """, "")]
    [InlineData("""ac:width="300" ac:original-width="800" ac:custom-width="true" """, " 300px")]
    [InlineData("""ac:width="300" ac:original-width="800" ac:custom-width="false" """, "")]
    [InlineData("""ac:thumbnail="true" ac:border="true" ac:class="x" """, "")]
    [InlineData("""ac:width="wide" """, "")]
    [InlineData("""ac:width="0" """, "")]
    public void A_picture_keeps_the_width_that_somebody_chose(string attributes, string width) =>
        Outline.Assert($"<p><ac:image {attributes}><ri:attachment ri:filename=\"a.png\" /></ac:image></p>", $"!(file a.png \"a.png\"{width})");

    [Fact]
    public void A_picture_keeps_its_words_its_caption_and_its_link() =>
        Outline.Assert(
            """<ac:image ac:alt="A" ac:title="T" ac:href="https://a.example/"><ri:url ri:value="https://a.example/x.png" /><ac:caption><p>so <b>it</b> is</p></ac:caption><ac:adf-mark key="border" ac:size="2" /></ac:image>""",
            """[!(https://a.example/x.png "A" 'T': so {Strong: it} is)](https://a.example/)""");

    [Fact]
    public void A_picture_of_HTML_is_one_too() =>
        Outline.Assert("""<p><img src="https://a.example/x.png" alt="A" width="20px"/></p>""", "!(https://a.example/x.png \"A\" 20px)");
}
