namespace ConfluenceOps.Tool.Mcp.Calls;

/// <summary>How much an assistant may send.</summary>
internal static class InputBound
{
    /// <exception cref="InputNotTakenException">The text is longer.</exception>
    public static string Text(string name, string text, int longest)
    {
        ArgumentNullException.ThrowIfNull(text, name);
        return text.Length <= longest ? text : throw InputNotTakenException.TooLong(name, text.Length, longest);
    }

    /// <exception cref="InputNotTakenException">The number is smaller or greater.</exception>
    public static int Number(string name, int number, int least, int most) =>
        number >= least && number <= most ? number : throw InputNotTakenException.OutOfRange(name, number, least, most);
}
