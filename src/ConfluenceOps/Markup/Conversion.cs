namespace ConfluenceOps.Markup;

/// <summary>A body as Markdown, and what of it could not be kept.</summary>
/// <param name="Text">The Markdown text without front matter; lines end with a line feed.</param>
/// <param name="Properties">The page's properties, in their order: what its macros for page properties and hidden excerpts say.</param>
/// <param name="Losses">Constructs whose text was kept and whose meaning was not: name (such as <c>macro:gallery</c> or <c>element:ac:foo</c>) and how often.</param>
public sealed record Conversion(
    string Text, IReadOnlyList<KeyValuePair<string, string>> Properties, IReadOnlyDictionary<string, int> Losses)
{
    /// <summary>The text behind what the page says about itself; the text alone where it says nothing.</summary>
    public string WithFrontMatter()
    {
        // A text that could be taken for front matter stands behind some, be it empty.
        var isNeeded = Properties.Count > 0 || FrontMatter.Split(Text).FrontMatter.Length > 0;
        return isNeeded
            ? $"{FrontMatter.Write(Properties.Select(property => KeyValuePair.Create(property.Key, (object?)property.Value)))}\n{Text}"
            : Text;
    }
}
