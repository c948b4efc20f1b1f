using ConfluenceOps.Markup;

namespace ConfluenceOps.Tests.Markup.Reading.Adf;

/// <summary>Bodies in the format of Cloud's editor.</summary>
internal static class Document
{
    /// <summary>A document of nodes, given as JSON with single quotes.</summary>
    public static Body Of(params string[] nodes) =>
        new($$"""{"type":"doc","version":1,"content":[{{string.Join(',', nodes).Replace('\'', '"')}}]}""", BodyFormat.AtlasDocument);

    public static string Node(string type, string attributes, params string[] content) =>
        $$"""{'type':'{{type}}','attrs':{ {{attributes}} },'content':[{{string.Join(',', content)}}]}""";

    public static string Text(string words, params string[] marks) =>
        $$"""{'type':'text','text':'{{words}}','marks':[{{string.Join(',', marks)}}]}""";

    public static string Paragraph(params string[] content) => Node("paragraph", "", content);

    public static string Line(string words) => Paragraph(Text(words));
}
