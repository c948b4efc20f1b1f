using ConfluenceOps.Markup.Model;

namespace ConfluenceOps.Markup.Writing;

/// <summary>Finds the headings of a page as it is shown, and what leads to them.</summary>
internal sealed class HeadingSearch(MarkdownWriter writer, Outline outline)
{
    public void Search(IReadOnlyList<Block> blocks)
    {
        foreach (var block in writer.Open(blocks))
        {
            switch (block)
            {
                case Foreign foreign:
                    writer.Within<IReadOnlyList<Block>>(foreign.Scope, [foreign.Block], Search);
                    break;
                case TableOfContents contents:
                    outline.Add(contents);
                    break;
                case Heading heading:
                    outline.Add(heading.Content);
                    if (InlineWords.Of(heading.Content, writer.References) is { Length: > 0 } words)
                        outline.Add(heading, words, writer.HeadingName(words));
                    break;
                case Paragraph paragraph:
                    outline.Add(paragraph.Content);
                    break;
                default:
                    foreach (var inner in Nesting.Inside(block))
                        Search(inner);
                    break;
            }
        }
    }
}
