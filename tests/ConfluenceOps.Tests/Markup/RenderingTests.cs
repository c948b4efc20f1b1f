namespace ConfluenceOps.Tests.Markup;

public class RenderingTests
{
    [Fact]
    public void Rendered_markdown_shows_every_character_of_the_page_in_its_looks()
    {
        for (var seed = 0; seed < 1000; seed++)
        {
            var page = new RandomPage(seed);
            var markdown = Convert.ToMarkdown(page.Body);
            var seen = VisibleText.OfMarkdown(markdown);
            Assert.True(page.Seen == seen, $"Seed {seed}\n--- body\n{page.Body}\n--- markdown\n{markdown}\n--- expected\n{page.Seen}\n--- seen\n{seen}");
        }
    }
}
