using System.Text.Json;

namespace ConfluenceOps.Sandbox.Hosting;

/// <summary>The body of a page that a caller sends: itself, or under the name of its form.</summary>
internal static class WantedBody
{
    /// <returns>Storage format; empty when there is no body.</returns>
    /// <exception cref="RefusedException">The body is in another form, of which the sandbox cannot make storage format.</exception>
    public static string Read(JsonElement? body)
    {
        if (body is not { ValueKind: JsonValueKind.Object } given)
            return "";
        var inner = given.TryGetProperty("storage", out var storage) ? storage : given;
        if (inner.ValueKind != JsonValueKind.Object || !inner.TryGetProperty("value", out var value) || value.ValueKind != JsonValueKind.String)
            throw new RefusedException(400, "The body must have a 'value'");
        return !inner.TryGetProperty("representation", out var form) || form.ValueEquals("storage")
            ? value.GetString()!
            : throw new RefusedException(400, "The body must be in the representation 'storage'");
    }
}
