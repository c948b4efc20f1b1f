using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using ConfluenceOps.Documents;
using Markdig;

namespace ConfluenceOps.Publishing.Html;

/// <summary>The text of a document as a piece of a page: rendered, made safe, and fitted in.</summary>
internal sealed class DocumentBody(PageAddresses addresses, InlineImages images)
{
    private const int DeepestHeading = 6;

    private static readonly MarkdownPipeline _pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables().UseTaskLists().UseAlertBlocks().UseFootnotes().UseEmphasisExtras().UseAutoLinks().UseMathematics()
        .UseAutoIdentifiers(Markdig.Extensions.AutoIdentifiers.AutoIdentifierOptions.GitHub).Build();

    /// <summary>Whether there is a diagram to draw.</summary>
    public bool HasDiagrams { get; private set; }

    /// <summary>Renders Markdown.</summary>
    public string Render(string markdown)
    {
        using var document = SafeMarkup.Parse(ToHtml(markdown));
        var body = document.Body!;
        foreach (var image in body.QuerySelectorAll<IHtmlImageElement>("img").ToList())
            Place(image);
        foreach (var link in body.QuerySelectorAll("a[href]").ToList())
            Lead(link);
        foreach (var code in body.QuerySelectorAll("pre > code.language-mermaid").ToList())
            Frame(code);
        LowerHeadings(body);
        FitIn(body);
        return body.InnerHtml;
    }

    private static string ToHtml(string markdown)
    {
        if (TryConvert(markdown) is not { } html || Nesting.IsTooDeep(html))
            // No text of a person; its words are still there.
            return $"<pre>{System.Net.WebUtility.HtmlEncode(markdown)}</pre>";
        // The page allows no styles that stand at elements.
        return html.Replace(" style=\"text-align: left;\"", " class=\"align-left\"", StringComparison.Ordinal)
            .Replace(" style=\"text-align: center;\"", " class=\"align-center\"", StringComparison.Ordinal)
            .Replace(" style=\"text-align: right;\"", " class=\"align-right\"", StringComparison.Ordinal);
    }

    /// <returns>Null for quotes in quotes, a hundred deep and more, of which Markdig wants to know nothing.</returns>
    private static string? TryConvert(string markdown)
    {
        try
        {
            return Markdown.ToHtml(markdown, _pipeline);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>A picture that is here is put into the page; of any other its place is named.</summary>
    private void Place(IHtmlImageElement image)
    {
        var source = image.GetAttribute("src");
        var file = addresses.Find(source);
        if (file?.StoredAs is { } storedAs && images.Find(storedAs) is { } data)
        {
            image.SetAttribute("src", data);
            if (!image.HasAttribute("alt"))
                image.SetAttribute("alt", file.File.FileName);
            return;
        }
        var named = image.Owner!.CreateElement("span");
        named.ClassName = "picture";
        named.TextContent = file is null
            ? $"Picture: {NameOf(image, source)}"
            : $"Picture: {NameOf(image, file.File.FileName)}, not shown here{SizeOf(file)}";
        var address = file is null ? source : file.File.Url.OriginalString;
        image.Replace(named);
        if (IsOutside(address) && named.Closest("a") is null)
            LinkTo(named, address!);
    }

    /// <summary>Links lead to sites and to places of this page; a file is where its page is.</summary>
    private void Lead(IElement link)
    {
        var address = link.GetAttribute("href")!;
        if (addresses.Find(address) is { } file)
            address = file.File.Url.OriginalString;
        if (IsOutside(address) || address.StartsWith('#'))
        {
            link.SetAttribute("href", address);
            link.SetAttribute("rel", "noopener noreferrer");
        }
        else
        {
            link.RemoveAttribute("href");
        }
    }

    /// <summary>A diagram is drawn where its source stands; the source stays for whoever cannot see it.</summary>
    private void Frame(IElement code)
    {
        HasDiagrams = true;
        var document = code.Owner!;
        var figure = document.CreateElement("figure");
        figure.ClassName = "diagram";
        var drawing = document.CreateElement("div");
        drawing.ClassName = "drawing";
        drawing.SetAttribute("hidden", "");
        var source = document.CreateElement("details");
        source.ClassName = "diagram-source";
        source.SetAttribute("open", "");
        var summary = document.CreateElement("summary");
        summary.TextContent = "Source of the diagram";
        var pre = code.ParentElement!;
        pre.Replace(figure);
        source.Append(summary, pre);
        figure.Append(drawing, source);
    }

    /// <summary>The page's own heading is its title, and all others stand below it.</summary>
    private static void LowerHeadings(IElement body)
    {
        if (body.QuerySelector("h1") is null)
            return;
        foreach (var heading in body.QuerySelectorAll("h1, h2, h3, h4, h5, h6").Reverse().ToList())
        {
            var level = Math.Min(heading.LocalName[1] - '0' + 1, DeepestHeading);
            var lower = heading.Owner!.CreateElement($"h{level}");
            foreach (var attribute in heading.Attributes)
                lower.SetAttribute(attribute.Name, attribute.Value);
            lower.Append([.. heading.ChildNodes]);
            heading.Replace(lower);
        }
    }

    /// <summary>What is wider than the window scrolls by itself, with keys too.</summary>
    private static void FitIn(IElement body)
    {
        foreach (var table in body.QuerySelectorAll("table").ToList())
        {
            var frame = table.Owner!.CreateElement("div");
            frame.ClassName = "scroll";
            frame.SetAttribute("role", "region");
            frame.SetAttribute("aria-label", "Table");
            frame.SetAttribute("tabindex", "0");
            table.Replace(frame);
            frame.Append(table);
            // Markdown has no table without a head; one that says nothing stands for none.
            if (table.QuerySelector("thead") is { } head && head.TextContent.Trim().Length == 0 && head.QuerySelector("img") is null)
                head.Remove();
        }
        foreach (var formula in body.QuerySelectorAll(".math").Where(formula => formula.ChildElementCount == 0).ToList())
            formula.TextContent = Bare(formula.TextContent.Trim());
        foreach (var code in body.QuerySelectorAll("pre").ToList())
            code.SetAttribute("tabindex", "0");
        foreach (var box in body.QuerySelectorAll("input").ToList())
        {
            // Boxes of tasks, which show and do not ask.
            if (box.GetAttribute("type") != "checkbox")
            {
                box.Remove();
                continue;
            }
            box.SetAttribute("disabled", "");
            box.SetAttribute("aria-label", box.HasAttribute("checked") ? "done" : "to do");
        }
    }

    /// <summary>A formula without the signs by which a script would find it: there is none that sets it.</summary>
    private static string Bare(string formula) =>
        formula.Length >= 4 && formula[..2] is (@"\(" or @"\[") && formula[^2] == '\\' ? formula[2..^2].Trim() : formula;

    private static void LinkTo(IElement element, string address)
    {
        var link = element.Owner!.CreateElement("a");
        link.SetAttribute("href", address);
        link.SetAttribute("rel", "noopener noreferrer");
        element.Replace(link);
        link.Append(element);
    }

    private static string NameOf(IElement image, string? otherwise) =>
        image.GetAttribute("alt") is { Length: > 0 } alt ? alt : otherwise is { Length: > 0 and < 200 } ? otherwise : "without a name";

    private static string SizeOf(DocumentFile file) =>
        file.File.Size is { } size ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $" ({size / 1024d / 1024d:0.0} MB)") : "";

    private static bool IsOutside(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var url) && url.Scheme is ("http" or "https" or "mailto");
}
