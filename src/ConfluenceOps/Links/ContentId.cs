namespace ConfluenceOps.Links;

/// <summary>The ids that Confluence gives its content.</summary>
internal static class ContentId
{
    /// <summary>As many digits as a 64-bit number has.</summary>
    private const int LongestId = 19;

    public static bool Is(ReadOnlySpan<char> text) =>
        text.Length is > 0 and <= LongestId && text[0] != '0' && text.IndexOfAnyExceptInRange('0', '9') < 0;
}
