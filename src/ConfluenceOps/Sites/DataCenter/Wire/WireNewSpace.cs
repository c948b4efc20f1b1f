using System.Text.Json.Serialization;
using ConfluenceOps.Sites.Content;

namespace ConfluenceOps.Sites.DataCenter.Wire;

/// <summary>The body of <c>POST rest/api/space</c>.</summary>
internal sealed record WireNewSpace(string Key, string Name)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public WireNewDescription? Description { get; private init; }

    public static WireNewSpace Of(NewSpace space) => new(space.Key, space.Name)
    {
        Description = space.Description is { } text ? new WireNewDescription(new WirePlainText(text)) : null,
    };
}

/// <summary>A description; plain text is all that can be written.</summary>
internal sealed record WireNewDescription(WirePlainText Plain);

/// <summary>Plain text inside a description.</summary>
internal sealed record WirePlainText(string Value)
{
    public string Representation { get; } = "plain";
}
