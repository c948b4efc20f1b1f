using System.Text.Json.Serialization;

namespace ConfluenceOps.Answering.Models;

/// <summary>The shapes of the interface that OpenAI calls chat completions, as far as they are needed.</summary>
/// <remarks>https://platform.openai.com/docs/api-reference/chat</remarks>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(ChatRequest))]
[JsonSerializable(typeof(ChatPiece))]
internal sealed partial class ChatJson : JsonSerializerContext;

internal sealed record ChatRequest(string Model, IReadOnlyList<ChatMessage> Messages, bool Stream = true);

internal sealed record ChatMessage(string Role, string Content);

/// <summary>A piece of an answer, or what went wrong in place of one.</summary>
internal sealed record ChatPiece(IReadOnlyList<ChatChoice>? Choices, ChatError? Error);

internal sealed record ChatChoice(ChatDelta? Delta, string? FinishReason);

internal sealed record ChatDelta(string? Content);

internal sealed record ChatError(string? Message);
