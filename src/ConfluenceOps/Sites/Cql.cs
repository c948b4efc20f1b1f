namespace ConfluenceOps.Sites;

/// <summary>Values in the query language of Confluence.</summary>
internal static class Cql
{
    /// <summary>A text in quotes, whatever it holds.</summary>
    public static string Text(string value) =>
        $"\"{value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
