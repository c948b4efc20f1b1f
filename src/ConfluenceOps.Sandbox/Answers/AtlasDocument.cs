using System.Text.Json;
using ConfluenceOps.Sandbox.Model;

namespace ConfluenceOps.Sandbox.Answers;

/// <summary>Bodies in Atlassian Document Format, which v2 sends as JSON inside of a text.</summary>
internal static class AtlasDocument
{
    public const string Format = "atlas_doc_format";

    /// <summary>The page's own document, or for a page that has none its words in one paragraph.</summary>
    public static string Of(SandboxPage page)
    {
        if (page.AtlasDocument is { } document)
            return document;
        var words = PlainText.Excerpt(page.Body, int.MaxValue);
        object[] content = words.Length == 0
            ? []
            : [new { type = "paragraph", content = new[] { new { type = "text", text = words } } }];
        return JsonSerializer.Serialize(new { version = 1, type = "doc", content });
    }
}
