namespace ConfluenceOps.Markup.Writing;

/// <summary>Where a line of inlines stands, which decides what needs escaping and how a line may break.</summary>
internal enum Place
{
    Paragraph,
    Heading,
    Cell,
}
