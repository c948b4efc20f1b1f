using AngleSharp.Html.Dom;
using Ganss.Xss;

namespace ConfluenceOps.Publishing.Html;

/// <summary>What of a stranger's HTML may stand on a page: words and their order, and nothing that acts, styles or asks anybody for anything.</summary>
internal static class SafeMarkup
{
    private static readonly string[] _elements =
    [
        "a", "abbr", "b", "bdi", "bdo", "blockquote", "br", "caption", "cite", "code", "col", "colgroup", "dd", "del", "details", "dfn", "div", "dl",
        "dt", "em", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "img", "input", "ins", "kbd", "li", "mark", "ol", "p", "pre",
        "q", "s", "samp", "small", "span", "strong", "sub", "summary", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "time", "tr", "u", "ul", "var",
    ];

    private static readonly string[] _attributes =
    [
        "align", "alt", "checked", "class", "colspan", "datetime", "dir", "disabled", "href", "id", "lang", "name", "open", "reversed", "rowspan", "scope",
        "span", "src", "start", "title", "type", "value",
    ];

    /// <summary>Those that the rendering of Markdown gives; a text must not dress up as the page around it.</summary>
    private static readonly string[] _classes =
    [
        "align-center", "align-left", "align-right", "contains-task-list", "footnote-back-ref", "footnote-ref", "footnotes", "language-mermaid",
        "markdown-alert", "markdown-alert-caution", "markdown-alert-important", "markdown-alert-note", "markdown-alert-tip", "markdown-alert-title",
        "markdown-alert-warning", "math", "task-list-item",
    ];

    private static readonly HtmlSanitizer _sanitizer = Create();

    /// <summary>A document with what may stay; what is left out takes what is in it along only where that is no text, as in scripts.</summary>
    public static IHtmlDocument Parse(string html) => _sanitizer.SanitizeDom(html);

    private static HtmlSanitizer Create()
    {
        var sanitizer = new HtmlSanitizer(new HtmlSanitizerOptions
        {
            AllowedTags = new HashSet<string>(_elements, StringComparer.OrdinalIgnoreCase),
            AllowedAttributes = new HashSet<string>(_attributes, StringComparer.OrdinalIgnoreCase),
            AllowedSchemes = new HashSet<string>(["http", "https", "mailto"], StringComparer.OrdinalIgnoreCase),
            UriAttributes = new HashSet<string>(["href", "src"], StringComparer.OrdinalIgnoreCase),
        })
        {
            KeepChildNodes = true,
        };
        sanitizer.AllowedClasses.UnionWith(_classes);
        // Of these nothing is text for people.
        sanitizer.RemovingTag += (_, removed) =>
        {
            if (removed.Tag.LocalName is "script" or "style" or "template" or "noscript" or "iframe" or "object" or "embed" or "svg" or "math" or "head" or "title")
                removed.Tag.InnerHtml = "";
        };
        return sanitizer;
    }
}
