namespace ConfluenceOps.Tool.Mcp;

/// <summary>As much of a text as is given at once.</summary>
/// <param name="Text">The part.</param>
/// <param name="Offset">Where it begins.</param>
/// <param name="Total">How long the whole text is.</param>
internal sealed record TextPart(string Text, int Offset, int Total)
{
    /// <summary>Where the next part begins; null when this is the last one.</summary>
    public int? NextOffset => Offset + Text.Length < Total ? Offset + Text.Length : null;

    /// <summary>Takes a part, up to the end of a line where one ends in its second half.</summary>
    public static TextPart Take(string text, int offset, int longest)
    {
        var begin = Math.Min(offset, text.Length);
        var rest = text.AsSpan(begin);
        if (rest.Length <= longest)
            return new TextPart(rest.ToString(), begin, text.Length);
        var part = rest[..longest];
        var line = part.LastIndexOf('\n') + 1;
        // Half a sign is no text, and a part that gives nothing never ends.
        var end = line > longest / 2 ? line
            : !char.IsHighSurrogate(part[^1]) ? longest
            : longest > 1 ? longest - 1 : 2;
        return new TextPart(rest[..end].ToString(), begin, text.Length);
    }
}
