using System.Text.Json.Serialization;
using ConfluenceOps.Sites.Content;

namespace ConfluenceOps.Sites.Cloud.Wire;

/// <summary>v1 <c>SpaceCreate</c> and v2 <c>SpaceCreateRequest</c>, which wrap the description differently.</summary>
internal sealed record WireNewSpace(string Key, string Name)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public WireNewDescription? Description { get; private init; }

    /// <summary>v1 has an address of its own for private spaces.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? CreatePrivateSpace { get; private init; }

    public static WireNewSpace InV1(NewSpace space) => new(space.Key, space.Name)
    {
        Description = space.Description is { } text ? new WireNewDescription { Plain = new WirePlainText(text) } : null,
    };

    public static WireNewSpace InV2(NewSpace space) => new(space.Key, space.Name)
    {
        Description = space.Description is { } text ? new WireNewDescription { Value = text, Representation = WirePlainText.Plain } : null,
        CreatePrivateSpace = space.IsPrivate,
    };
}

/// <summary>A description; plain text is all that can be written.</summary>
internal sealed record WireNewDescription
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public WirePlainText? Plain { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Value { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Representation { get; init; }
}

/// <summary>Plain text inside a description of v1.</summary>
internal sealed record WirePlainText(string Value)
{
    public const string Plain = "plain";

    public string Representation { get; } = Plain;
}
