using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ModelContextProtocol;
using ModelContextProtocol.Server;

namespace ConfluenceOps.Tool.Mcp.Tools;

/// <summary>Makes a tool of a method that says in its attributes what it is.</summary>
internal static class CatalogTool
{
    /// <summary>How answers are written: names as schemas have them, nothing left out that a schema promises, and letters as they are, since each costs.</summary>
    public static JsonSerializerOptions Json { get; } = new(McpJsonUtilities.DefaultOptions)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.Never,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static McpServerTool Of(Delegate method) => McpServerTool.Create(method, new McpServerToolCreateOptions { SerializerOptions = Json });
}
