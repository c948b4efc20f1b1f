using ConfluenceOps.Markup;

namespace ConfluenceOps.Tests.Markup;

public class RenderingTests
{
    [Theory]
    [InlineData(MarkdownFlavor.GitHub)]
    [InlineData(MarkdownFlavor.CommonMark)]
    [InlineData(MarkdownFlavor.Obsidian)]
    [InlineData(MarkdownFlavor.AzureDevOps)]
    [InlineData(MarkdownFlavor.Plain)]
    public void Rendered_text_shows_every_character_of_the_page_in_its_looks(MarkdownFlavor flavor)
    {
        for (var seed = 0; seed < 500; seed++)
        {
            var page = new RandomPage(seed, flavor);
            var markdown = MarkdownConverter.Convert(new Body(page.Body), flavor, new KnownReferences()).Text;
            var seen = VisibleText.OfMarkdown(markdown, flavor);
            Assert.True(page.Seen == seen, $"Seed {seed}\n--- body\n{page.Body}\n--- markdown\n{markdown}\n--- expected\n{page.Seen}\n--- seen\n{seen}");
        }
    }
}
