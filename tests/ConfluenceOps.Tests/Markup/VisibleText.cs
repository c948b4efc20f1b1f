using System.Net;
using System.Text.RegularExpressions;
using Markdig;
using Markdig.Extensions.EmphasisExtras;

namespace ConfluenceOps.Tests.Markup;

/// <summary>What a reader sees of rendered Markdown: every character with its looks, space between words and blocks, no more.</summary>
internal static partial class VisibleText
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseTaskLists()
        .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
        .Build();

    private static readonly string[] Looks = ["strong", "em", "del", "ins", "sub", "sup", "code", "a"];

    public static string OfMarkdown(string markdown) => OfHtml(Markdown.ToHtml(markdown, Pipeline));

    private static string OfHtml(string html)
    {
        var text = new StyledText();
        var open = new List<string>();
        foreach (Match token in Token().Matches(html))
        {
            var name = token.Groups["name"].Value;
            if (name.Length == 0)
                text.Add(WebUtility.HtmlDecode(token.Value), open);
            else if (!Looks.Contains(name))
                text.AddSpace();
            else if (token.Value[1] == '/')
                open.Remove(name);
            else if (!token.Value.Contains(" name=", StringComparison.Ordinal))
                open.Add(name);
        }
        return text.ToString();
    }

    [GeneratedRegex("""</?(?<name>[a-zA-Z0-9]+)[^>]*>|[^<]+|<""")]
    private static partial Regex Token();
}
