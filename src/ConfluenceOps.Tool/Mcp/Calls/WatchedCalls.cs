using System.Text.Json;
using ConfluenceOps.Documents.Access;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace ConfluenceOps.Tool.Mcp.Calls;

/// <summary>Stands around each call: answers no more than the budget has, notes what was asked and given, and says what went wrong in words.</summary>
/// <param name="log">Where calls are noted. What cannot be noted is not answered.</param>
/// <param name="budget">How many calls are answered.</param>
/// <param name="complaints">Where is said what nobody reckoned with.</param>
internal sealed class WatchedCalls(IAccessLog log, CallBudget budget, TextWriter complaints)
{
    private const string ResourceAction = "read_resource";
    private const string PromptAction = "get_prompt";

    public McpRequestHandler<CallToolRequestParams, CallToolResult> WatchTool(McpRequestHandler<CallToolRequestParams, CallToolResult> next) => async (call, cancel) =>
    {
        try
        {
            ArgumentText.Restore(call);
            return await AnswerAsync(call, call.Params.Name, Words(call.Params.Arguments), () => TakeAsync(next, call, cancel), cancel);
        }
        catch (ConfluenceOpsException error)
        {
            return new CallToolResult { IsError = true, Content = [new TextContentBlock { Text = error.Message }] };
        }
    };

    public McpRequestHandler<ReadResourceRequestParams, ReadResourceResult> WatchResource(McpRequestHandler<ReadResourceRequestParams, ReadResourceResult> next) => async (call, cancel) =>
    {
        try
        {
            return await AnswerAsync(call, ResourceAction, call.Params.Uri, () => next(call, cancel), cancel);
        }
        catch (ConfluenceOpsException error)
        {
            throw new McpProtocolException(error.Message, error.Kind == ErrorKind.NotFound ? McpErrorCode.ResourceNotFound : McpErrorCode.InvalidParams);
        }
    };

    public McpRequestHandler<GetPromptRequestParams, GetPromptResult> WatchPrompt(McpRequestHandler<GetPromptRequestParams, GetPromptResult> next) => async (call, cancel) =>
    {
        try
        {
            return await AnswerAsync(call, PromptAction, Words(call.Params.Arguments), () => next(call, cancel), cancel);
        }
        catch (ConfluenceOpsException error)
        {
            throw new McpProtocolException(error.Message, McpErrorCode.InvalidParams);
        }
    };

    private static async ValueTask<CallToolResult> TakeAsync(
        McpRequestHandler<CallToolRequestParams, CallToolResult> next, RequestContext<CallToolRequestParams> call, CancellationToken cancel)
    {
        try
        {
            return await next(call, cancel);
        }
        catch (Exception error) when (error is JsonException or ArgumentException)
        {
            throw InputNotTakenException.NotFitting(call.Params.Name);
        }
    }

    private async Task<T> AnswerAsync<T>(MessageContext call, string action, string? asked, Func<ValueTask<T>> answer, CancellationToken cancel)
    {
        var note = new AccessNote(action) { Client = call.Server.ClientInfo is { } client ? $"{client.Name} {client.Version}" : null, Asked = asked };
        T answered;
        try
        {
            budget.Take();
            answered = await answer();
        }
        catch (Exception error) when (error is not TooManyCallsException { IsFirst: false })
        {
            // Noted also where nobody waits for the answer any more.
            await log.AppendAsync(note with { Refused = Reason(error) }, CancellationToken.None);
            if (error is not (ConfluenceOpsException or OperationCanceledException or McpException))
                await complaints.WriteLineAsync($"{VisibleText.Of(action)} failed: {error}");
            throw;
        }
        await log.AppendAsync(note with { Documents = GivenDocuments.Of(call) }, cancel);
        return answered;
    }

    private static string Reason(Exception error) => error switch
    {
        ConfluenceOpsException known => known.ErrorId,
        OperationCanceledException => "Canceled",
        _ => "Failed",
    };

    private static string? Words(IDictionary<string, JsonElement>? arguments) =>
        arguments is null or { Count: 0 } ? null : string.Join("; ", arguments.Select(argument => $"{argument.Key}={argument.Value}"));
}
