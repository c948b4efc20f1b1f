namespace ConfluenceOps;

/// <summary>Text that strangers wrote and that people will see on a terminal: names, titles, a server's words.</summary>
public static class VisibleText
{
    /// <summary>The text on one line and without control characters, which could move the cursor or hide what was said.</summary>
    /// <returns>The same text where there is nothing to take away, which is nearly always; an empty one for null.</returns>
    public static string Of(string? text)
    {
        if (text is null)
            return "";
        return text.Any(char.IsControl) ? string.Concat(text.Select(sign => char.IsControl(sign) ? ' ' : sign)) : text;
    }
}
