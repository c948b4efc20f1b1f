namespace ConfluenceOps.Sites.Exports;

/// <summary>Closes the CDATA sections inside bodies again, whose ends exports split.</summary>
/// <remarks>
/// A body lies in a CDATA section of its own, so Confluence writes the end of each inner one as <c>]] ></c>.
/// Shell scripts hold the same characters (<c>[[ -f x ]] > y</c>): only the end of a section has a tag right behind it.
/// </remarks>
internal static class SplitCData
{
    public static string Repair(string body) => body.Replace("]] ><", "]]><", StringComparison.Ordinal);
}
