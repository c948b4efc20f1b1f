using ConfluenceOps.Markup;

namespace ConfluenceOps.Tests.Markup;

/// <summary>Converts a body on a site where everything is known.</summary>
internal static class Convert
{
    public static string ToMarkdown(string body) => MarkdownConverter.Convert(new Body(body), MarkdownFlavor.GitHub, new KnownReferences()).Text;

    public static IReadOnlyDictionary<string, int> Losses(string body) => MarkdownConverter.Convert(new Body(body), MarkdownFlavor.GitHub, new KnownReferences()).Losses;

    /// <summary>Asserts what a body becomes, given as the lines of the Markdown, and that nothing of it was lost.</summary>
    public static void AssertMarkdown(string body, params string[] lines)
    {
        var conversion = MarkdownConverter.Convert(new Body(body), MarkdownFlavor.GitHub, new KnownReferences());
        Assert.Equal(string.Join('\n', lines) + '\n', conversion.Text);
        Assert.Empty(conversion.Losses);
    }
}
