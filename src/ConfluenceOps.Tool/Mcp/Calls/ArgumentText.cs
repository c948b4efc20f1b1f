using System.Text.Json;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace ConfluenceOps.Tool.Mcp.Calls;

/// <summary>Takes a number where a tool wants text: the inspector and some models send the id of a document as one.</summary>
internal static class ArgumentText
{
    public static void Restore(RequestContext<CallToolRequestParams> call)
    {
        if (call.MatchedPrimitive is not McpServerTool { ProtocolTool.InputSchema: var schema } || call.Params.Arguments is not { } arguments || !schema.TryGetProperty("properties", out var known))
            return;
        foreach (var (name, value) in arguments.Where(argument => argument.Value.ValueKind == JsonValueKind.Number).ToList())
            if (known.TryGetProperty(name, out var parameter) && IsText(parameter))
                arguments[name] = JsonSerializer.SerializeToElement(value.GetRawText());
    }

    // "string", or "string" and "null".
    private static bool IsText(JsonElement parameter) => parameter.TryGetProperty("type", out var type)
        && (type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Any(one => one.ValueEquals("string")) : type.ValueEquals("string"));
}
