namespace ConfluenceOps.Http.Errors;

/// <summary>A server's own words inside a message of ours: bounded, and fit for a screen.</summary>
internal static class Quoted
{
    private const int Longest = 300;

    /// <summary>The words after a colon and in quotes, or nothing.</summary>
    public static string Words(string? said)
    {
        if (string.IsNullOrWhiteSpace(said))
            return "";
        var words = VisibleText.Of(said).Trim();
        return $": \"{(words.Length > Longest ? $"{words[..Longest]}…" : words)}\"";
    }
}
