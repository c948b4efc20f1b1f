namespace ConfluenceOps.Documents.Differences;

/// <summary>The lines of texts that are held against each other.</summary>
internal static class TextLines
{
    /// <summary>The lines of a text, however they end. How the text itself ends is no difference to anybody who reads it.</summary>
    public static string[] Of(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n') is { Length: > 0 } written ? written.Split('\n') : [];

    /// <summary>The lines of a text as they will be written again, and the empty ones at its end: nothing is taken for the end of a line but what an editor writes there.</summary>
    public static (string[] Lines, string End) Split(string text)
    {
        var plain = text.Replace("\r\n", "\n", StringComparison.Ordinal);
        var written = plain.TrimEnd('\n');
        return (written.Length == 0 ? [] : written.Split('\n'), plain[written.Length..]);
    }
}
