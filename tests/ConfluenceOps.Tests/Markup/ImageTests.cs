namespace ConfluenceOps.Tests.Markup;

public class ImageTests
{
    [Fact]
    public void A_picture_is_described_by_its_own_words_or_its_file() =>
        Convert.AssertMarkdown(
            """
            <p><ac:image ac:alt="Org [chart]" ac:title="2024"><ri:attachment ri:filename="org.png" /></ac:image>
            <ac:image ac:thumbnail="true"><ri:attachment ri:filename="step 1.png" /></ac:image> <ac:image><ri:url ri:value="https://a.example/x.gif" /></ac:image></p>
            """,
            @"![Org \[chart\]](/files/this%20page/org.png ""2024"") ![step 1.png](/files/this%20page/step%201.png) ![](https://a.example/x.gif)");

    [Fact]
    public void A_caption_stands_below_its_picture() =>
        Convert.AssertMarkdown(
            """<ac:image ac:align="center" ac:layout="center" ac:original-height="10"><ri:attachment ri:filename="a.png" /><ac:caption><p>The <code>main</code> branch</p></ac:caption><ac:adf-mark key="border" ac:size="2" /></ac:image><p>After</p>""",
            @"![a.png](/files/this%20page/a.png)\", "*The `main` branch*", "", "After");

    [Theory]
    [InlineData("""<ac:emoticon ac:name="smile" />""", "🙂")]
    [InlineData("""<ac:emoticon ac:name="blue-star" ac:emoji-shortname=":thinking:" ac:emoji-id="1f914" ac:emoji-fallback="🤔" />""", "🤔")]
    [InlineData("""<ac:emoticon ac:name="blue-star" ac:emoji-shortname=":flag_ch:" ac:emoji-id="1f1e8-1f1ed" ac:emoji-fallback=":flag_ch:" />""", "🇨🇭")]
    [InlineData("""<ac:emoticon ac:emoji-shortname=":check_mark:" ac:emoji-id="atlassian-check_mark" ac:emoji-fallback=":check_mark:" ac:name="tick" />""", "✅")]
    public void Emoticons_become_characters(string emoticon, string character) =>
        Convert.AssertMarkdown($"<p>So {emoticon}.</p>", $"So {character}.");

    [Fact]
    public void An_emoticon_of_somebodys_own_keeps_its_name_and_is_counted()
    {
        const string body = """<p>Hi <ac:emoticon ac:name="blue-star" ac:emoji-shortname=":party_parrot:" ac:emoji-id="ad4e4a2b-7a6c-4a4e-9d1f-5f2c5f2c5f2c" ac:emoji-fallback=":party_parrot:" /></p>""";
        Assert.Equal("Hi :party_parrot:\n", Convert.ToMarkdown(body));
        Assert.Equal(1, Convert.Losses(body)["emoticon::party_parrot:"]);
    }
}
