using System.Net;
using System.Text.RegularExpressions;
using ConfluenceOps.Markup;
using Markdig;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.EmphasisExtras;

namespace ConfluenceOps.Tests.Markup;

/// <summary>What a reader sees of rendered Markdown: every character with its looks, space between words and blocks, no more.</summary>
internal static partial class VisibleText
{
    private static readonly MarkdownPipeline CommonMark = new MarkdownPipelineBuilder().Build();

    private static readonly MarkdownPipeline GitHub = Extended(EmphasisExtraOptions.Strikethrough).Build();

    private static readonly MarkdownPipeline Obsidian = Extended(EmphasisExtraOptions.Strikethrough | EmphasisExtraOptions.Marked).Build();

    private static readonly MarkdownPipeline AzureDevOps = WithContainers(Extended(EmphasisExtraOptions.Strikethrough)).Build();

    private static readonly string[] Looks = ["strong", "em", "del", "ins", "sub", "sup", "code", "a", "mark", "math"];

    public static string OfMarkdown(string markdown, MarkdownFlavor flavor) => flavor switch
    {
        MarkdownFlavor.GitHub => OfHtml(Markdown.ToHtml(markdown, GitHub)),
        MarkdownFlavor.CommonMark => OfHtml(Markdown.ToHtml(markdown, CommonMark)),
        MarkdownFlavor.Obsidian => OfHtml(Markdown.ToHtml(markdown, Obsidian)),
        MarkdownFlavor.AzureDevOps => OfHtml(Markdown.ToHtml(markdown, AzureDevOps)),
        _ => OfPlain(markdown),
    };

    private static MarkdownPipelineBuilder Extended(EmphasisExtraOptions emphasis) =>
        new MarkdownPipelineBuilder().UsePipeTables().UseTaskLists().UseEmphasisExtras(emphasis).UseMathematics();

    /// <summary>Blocks alone: within a line, colons mean nothing in a wiki.</summary>
    private static MarkdownPipelineBuilder WithContainers(MarkdownPipelineBuilder builder)
    {
        builder.BlockParsers.Insert(0, new CustomContainerParser());
        return builder;
    }

    private static string OfPlain(string words)
    {
        var text = new StyledText();
        text.Add(words, []);
        return text.ToString();
    }

    private static string OfHtml(string html)
    {
        var text = new StyledText();
        var open = new List<string>();
        // Markdig shows a formula between the delimiters of TeX, and takes GitHub's backticks for a part of it.
        html = Formula().Replace(Comment().Replace(html, ""), "<math>${tex}</math>");
        foreach (Match token in Token().Matches(html))
        {
            var name = token.Groups["name"].Value;
            if (name.Length == 0)
                text.Add(WebUtility.HtmlDecode(token.Value), open);
            else if (!Looks.Contains(name))
                text.AddSpace();
            else if (token.Value[1] == '/')
                open.Remove(name);
            else if (!token.Value.Contains(" name=", StringComparison.Ordinal) && !token.Value.Contains(" id=", StringComparison.Ordinal))
                open.Add(name);
        }
        return text.ToString();
    }

    [GeneratedRegex("""<(?<tag>span|div) class="math">\s*\\[(\[]`?(?<tex>[^<]*?)`?\\[)\]]</\k<tag>>""")]
    private static partial Regex Formula();

    [GeneratedRegex("<!--.*?-->")]
    private static partial Regex Comment();

    [GeneratedRegex("""</?(?<name>[a-zA-Z0-9]+)[^>]*>|[^<]+|<""")]
    private static partial Regex Token();
}
