using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using NJsonSchema;
using NJsonSchema.Infrastructure;

namespace ConfluenceOps.Tests.Sandbox.Specifications;

/// <summary>One of the official OpenAPI documents: what each route's answer must look like.</summary>
internal sealed class Specification
{
    private static readonly ConcurrentDictionary<string, Task<Specification>> Loaded = new();

    private readonly JsonNode _paths;
    private readonly JsonSchema _schemas;

    private Specification(JsonNode paths, JsonSchema schemas)
    {
        _paths = paths;
        _schemas = schemas;
    }

    /// <summary>The document of an API; skips the test where it is not beside the checkout.</summary>
    public static Task<Specification> LoadAsync(string version)
    {
        var path = SharedMaterial.Path($"specs/confluence-cloud-{version}.openapi.json");
        return Loaded.GetOrAdd(path, ReadAsync);
    }

    /// <summary>The operation of a route; null when the document does not publish it.</summary>
    public JsonObject? Operation(string method, string path) => _paths[path]?[method.ToLowerInvariant()]?.AsObject();

    /// <summary>The scopes of an operation, a set for each scheme; none for one that no scoped token can do.</summary>
    public static IEnumerable<string> Scopes(JsonObject operation) =>
        (operation["x-atlassian-oauth2-scopes"]?.AsArray() ?? []).Select(scheme => string.Join(' ', scheme!["scopes"]!.AsArray().Select(scope => (string)scope!)));

    /// <summary>What is wrong with an answer.</summary>
    public IReadOnlyList<string> Problems(string method, string path, string body) =>
        [.. _schemas.Definitions[AnswerTo(method, path)].Validate(body, SchemaType.OpenApi3).Select(error => error.ToString())];

    /// <summary>The document says what an answer that is no error looks like; there is none for redirects and for answers without a body.</summary>
    public bool Shows(string method, string path) => _schemas.Definitions.ContainsKey(AnswerTo(method, path));

    private static JsonNode? SchemaOfSuccess(JsonObject operation) => operation["responses"]?.AsObject()
        .Where(response => response.Key is "200" or "201" or "202")
        .SelectMany(response => response.Value?["content"]?.AsObject() ?? [])
        .FirstOrDefault(form => form.Key.StartsWith("application/json", StringComparison.Ordinal)).Value?["schema"];

    private static string AnswerTo(string method, string path) => $"answer to {method} {path}".Replace('/', '.');

    /// <remarks>The schema reader follows references into definitions, not into components: all schemas move there, answers included.</remarks>
    private static async Task<Specification> ReadAsync(string file)
    {
        var document = JsonNode.Parse(await File.ReadAllTextAsync(file))!;
        var definitions = document["components"]!["schemas"]!.DeepClone().AsObject();
        foreach (var (path, methods) in document["paths"]!.AsObject())
        {
            foreach (var (method, operation) in methods!.AsObject())
            {
                if (operation is JsonObject answered && SchemaOfSuccess(answered) is { } schema)
                    definitions[AnswerTo(method.ToUpperInvariant(), path)] = new JsonObject { ["allOf"] = new JsonArray(schema.DeepClone()) };
            }
        }

        var schemas = await JsonSchemaSerialization.FromJsonAsync<JsonSchema>(
            new JsonObject { ["definitions"] = definitions }.ToJsonString().Replace("#/components/schemas/", "#/definitions/", StringComparison.Ordinal),
            SchemaType.OpenApi3,
            null,
            JsonReferenceResolver.CreateJsonReferenceResolverFactory(new DefaultTypeNameGenerator()),
            JsonSchema.CreateJsonSerializerContractResolver(SchemaType.OpenApi3),
            CancellationToken.None);
        return new Specification(document["paths"]!, schemas);
    }
}
