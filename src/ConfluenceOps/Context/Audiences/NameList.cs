using System.Globalization;

namespace ConfluenceOps.Context.Audiences;

/// <summary>Names as part of a sentence.</summary>
internal static class NameList
{
    /// <summary>More names than these nobody reads.</summary>
    private const int Most = 10;

    public static string Of(IReadOnlyList<string> names)
    {
        var first = names.Count == 0 ? "nobody" : string.Join(", ", names.Take(Most).Select(VisibleText.Of));
        return names.Count > Most ? string.Create(CultureInfo.InvariantCulture, $"{first} and {names.Count - Most:N0} more") : first;
    }
}
