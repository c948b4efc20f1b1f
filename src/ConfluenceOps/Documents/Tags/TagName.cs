namespace ConfluenceOps.Documents.Tags;

/// <summary>What a tag can be called.</summary>
public static class TagName
{
    /// <summary>How long a name is at the most, as Confluence has it for labels.</summary>
    public const int Longest = 255;

    /// <summary>The name without blanks around it.</summary>
    /// <exception cref="TagNameNotUsableException">It is empty, too long or holds control characters.</exception>
    public static string Parse(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var trimmed = name.Trim();
        return trimmed.Length is > 0 and <= Longest && VisibleText.Of(trimmed) == trimmed ? trimmed : throw new TagNameNotUsableException(name);
    }

    /// <summary>What is equal for names that differ in case alone.</summary>
    internal static string Fold(string name) => name.Trim().ToLowerInvariant();
}
