using System.Text.Json;
using ConfluenceOps.Markup.Model;
using ConfluenceOps.Markup.Reading.Macros;

namespace ConfluenceOps.Markup.Reading.Adf;

/// <summary>Macros, by the name and with the parameters that they have in storage format.</summary>
internal static class Extension
{
    /// <summary>Where the editor keeps the plain-text body of a macro.</summary>
    private const string PlainBody = "__bodyContent";

    public static void Read(AdfReader reader, Node node)
    {
        var name = node["extensionKey"u8] ?? "";
        var parameters = Parameters(node);
        var body = reader.ReadBlocks(node);
        if (body.Count == 0 && !MacroTable.Knows(name) && node["text"u8] is { } words)
            body = [new Paragraph([new Text(words, default)])];
        var plainBody = parameters.Find(parameter => parameter.Name == PlainBody)?.Text;
        parameters.RemoveAll(parameter => parameter.Name == PlainBody);
        MacroTable.Add(reader.Draft, new Macro(name, parameters, body, plainBody) { IsInline = node.Type is "inlineExtension" });
    }

    /// <summary>Macros of Confluence keep their parameters in a place of their own, those of apps do not.</summary>
    public static List<Parameter> Parameters(Node node)
    {
        var parameters = new List<Parameter>();
        var settings = Node.Find(node.Attributes, "parameters"u8);
        var values = Node.Find(settings, "macroParams"u8);
        if (values.ValueKind != JsonValueKind.Object)
            values = settings;
        if (values.ValueKind != JsonValueKind.Object)
            return parameters;
        foreach (var parameter in values.EnumerateObject())
        {
            var value = Node.Find(parameter.Value, "value"u8);
            parameters.Add(new Parameter(NameOf(parameter), Node.Words(value.ValueKind == JsonValueKind.Undefined ? parameter.Value : value) ?? "", Resource: null));
        }
        return parameters;
    }

    private static string NameOf(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            return "";
        }
    }
}
