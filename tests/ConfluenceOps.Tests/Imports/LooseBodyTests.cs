using ConfluenceOps.Imports;
using ConfluenceOps.Markup;

namespace ConfluenceOps.Tests.Imports;

public class LooseBodyTests
{
    private const string Link = "<p><ac:link><ri:page ri:content-title=\"A b\"/></ac:link></p>";

    [Fact]
    public void Links_lead_to_the_site_when_there_is_one() => Assert.Equal(
        "[A b](https://acme.example/wiki/display/ENG/A%20b)\n",
        LooseBody.Convert(new Body(Link), MarkdownFlavor.GitHub, new Uri("https://acme.example/wiki"), "ENG").Text);

    [Fact]
    public void Without_a_site_the_words_of_links_stay_and_the_loss_is_counted()
    {
        var conversion = LooseBody.Convert(new Body(Link), MarkdownFlavor.GitHub, site: null, space: null);
        Assert.Equal("A b\n", conversion.Text);
        Assert.Equal(["link:page"], conversion.Losses.Keys);
    }

    [Theory]
    [InlineData("<p>{}</p>", BodyFormat.Storage)]
    [InlineData("plain", BodyFormat.Storage)]
    [InlineData("", BodyFormat.Storage)]
    [InlineData(" \n{\"type\":\"doc\"}", BodyFormat.AtlasDocument)]
    public void A_body_that_begins_as_json_is_a_document_of_the_new_editor(string text, BodyFormat format) =>
        Assert.Equal(format, LooseBody.Recognise(text).Format);

    [Fact]
    public async Task A_file_that_is_not_there_says_so() =>
        await Assert.ThrowsAsync<BodyUnreadableException>(() => LooseBody.ReadAsync("/no/such/file", TestContext.Current.CancellationToken));
}
