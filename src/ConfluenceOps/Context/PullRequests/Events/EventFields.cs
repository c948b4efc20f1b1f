using System.Text.Json;

namespace ConfluenceOps.Context.PullRequests.Events;

/// <summary>Fields of JSON that anybody may have written: what is missing or of another kind is not there, however deep one asks.</summary>
internal static class EventFields
{
    /// <summary>Whether there is an object.</summary>
    public static bool IsThere(this JsonElement element) => element.ValueKind == JsonValueKind.Object;

    /// <summary>An object inside; one that is not there where it is missing.</summary>
    public static JsonElement Part(this JsonElement element, string name) => Field(element, name, JsonValueKind.Object);

    public static string? Text(this JsonElement element, string name) =>
        Field(element, name, JsonValueKind.String) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    /// <summary>A name that will be shown on one line; null for an empty one.</summary>
    public static string? Name(this JsonElement element, string name) => element.Text(name) is { Length: > 0 } text ? VisibleText.Of(text) : null;

    public static long? Number(this JsonElement element, string name) =>
        Field(element, name, JsonValueKind.Number) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt64(out var whole) ? whole : null;

    public static bool? Flag(this JsonElement element, string name) =>
        Field(element, name, JsonValueKind.True).ValueKind == JsonValueKind.True ? true
        : Field(element, name, JsonValueKind.False).ValueKind == JsonValueKind.False ? false
        : null;

    /// <summary>An owner and a name as one; null where either is missing.</summary>
    public static string? Joined(string? owner, string? name) => owner is null || name is null ? null : $"{owner}/{name}";

    private static JsonElement Field(JsonElement element, string name, JsonValueKind kind) =>
        element.IsThere() && element.TryGetProperty(name, out var field) && field.ValueKind == kind ? field : default;
}
