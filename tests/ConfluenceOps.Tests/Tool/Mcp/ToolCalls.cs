using System.Text.Json;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace ConfluenceOps.Tests.Tool.Mcp;

/// <summary>Calls as tests write them.</summary>
internal static class ToolCalls
{
    public static Task<CallToolResult> CallAsync(this McpClient client, string tool, params (string Name, object? Value)[] arguments) =>
        client.CallToolAsync(tool, arguments.ToDictionary(argument => argument.Name, argument => argument.Value), cancellationToken: TestContext.Current.CancellationToken).AsTask();

    /// <summary>What a call tells a program; an error fails the test.</summary>
    public static async Task<JsonElement> AskAsync(this McpClient client, string tool, params (string Name, object? Value)[] arguments)
    {
        var result = await client.CallAsync(tool, arguments);
        Assert.True(result.IsError is not true, result.Said());
        return result.StructuredContent!.Value;
    }

    /// <summary>What a call tells a model.</summary>
    public static string Said(this CallToolResult result) => string.Join('\n', result.Content.OfType<TextContentBlock>().Select(block => block.Text));
}
