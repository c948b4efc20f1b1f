using ConfluenceOps.Markup.Quoting;

namespace ConfluenceOps.Markup;

/// <summary>Text that strangers wrote and that a language model will read: what people see of it, so that nobody can whisper to the model past them.</summary>
public static class QuotedText
{
    /// <summary>A text in Markdown without what a reader of the page would not see.</summary>
    /// <returns>
    /// The text without invisible characters, comments, elements that hide what is in them and definitions that no link uses. Code stays as it is, but for
    /// invisible characters. Where it is unsure whether people see something, it is taken out.
    /// </returns>
    public static string Of(string markdown)
    {
        ArgumentNullException.ThrowIfNull(markdown);
        return ShownMarkdown.Of(InvisibleCharacters.Remove(markdown));
    }

    /// <summary>A text in Markdown without what a reader of the page that it was made from would not see.</summary>
    /// <param name="markdown">The text.</param>
    /// <param name="source">The page's body, which still says how its words look; null where there is none.</param>
    public static string Of(string markdown, Body? source)
    {
        ArgumentNullException.ThrowIfNull(markdown);
        return source is { } body ? HiddenWords.In(body).RemoveFrom(Of(markdown)) : Of(markdown);
    }

    /// <summary>A title or a name on one line, without invisible characters.</summary>
    public static string OfLine(string? text) =>
        text is null ? "" : string.Join(' ', InvisibleCharacters.Remove(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
