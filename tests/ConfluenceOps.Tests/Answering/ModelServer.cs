using System.Collections.Concurrent;
using System.Text.Json;
using ConfluenceOps.Answering.Models;
using ConfluenceOps.Connections;
using ConfluenceOps.Tests.Http;
using Microsoft.AspNetCore.Http;

namespace ConfluenceOps.Tests.Answering;

/// <summary>A server on loopback that speaks as OpenAI's does, says what a test wants, and remembers what it was told.</summary>
internal sealed class ModelServer : IAsyncDisposable
{
    public const string Key = "sk-of-nobody-0123456789";

    private readonly ConcurrentQueue<Told> _told = new();
    private ScriptedServer _server = null!;

    private ModelServer()
    {
    }

    /// <summary>What it was told, in order.</summary>
    public IReadOnlyList<Told> Requests => [.. _told];

    public ModelEndpoint Endpoint => new(new Uri(_server.Address, "v1"), "test-model") { Key = ConnectionSecret.Of(Key) };

    /// <summary>A server that streams these words, each as a piece of its own.</summary>
    public static Task<ModelServer> SayingAsync(params string[] pieces) => StartAsync(async context =>
    {
        context.Response.ContentType = "text/event-stream";
        foreach (var piece in pieces)
            await context.Response.WriteAsync(Piece(piece));
        await context.Response.WriteAsync("data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}]}\n\ndata: [DONE]\n\n");
    });

    public static async Task<ModelServer> StartAsync(Func<HttpContext, Task> answer)
    {
        var server = new ModelServer();
        server._server = await ScriptedServer.StartAsync(async (context, _) =>
        {
            using var reader = new StreamReader(context.Request.Body);
            server._told.Enqueue(new Told($"{context.Request.Method} {context.Request.Path}", context.Request.Headers.Authorization.ToString(), await reader.ReadToEndAsync()));
            await answer(context);
        });
        return server;
    }

    /// <summary>Words as a piece of a stream.</summary>
    public static string Piece(string words) => $"data: {{\"choices\":[{{\"delta\":{{\"content\":{JsonSerializer.Serialize(words)}}}}}]}}\n\n";

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    internal sealed record Told(string Line, string Authorization, string Body)
    {
        public string System => Message(0);

        public string User => Message(1);

        private string Message(int at)
        {
            using var json = JsonDocument.Parse(Body);
            return json.RootElement.GetProperty("messages")[at].GetProperty("content").GetString()!;
        }
    }
}
