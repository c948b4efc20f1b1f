using System.Text.Json.Serialization;

namespace ConfluenceOps.Sites.DataCenter.Wire;

/// <summary>The whole list of one operation, which takes the place of the one that is there.</summary>
internal sealed record WireRestrictionChange(string Operation, WireAllowed Restrictions);

/// <summary>Whom a new list names.</summary>
internal sealed record WireAllowed(IReadOnlyList<WireAllowedUser> User, IReadOnlyList<WireAllowedGroup> Group);

/// <summary>A user in a new list.</summary>
internal sealed record WireAllowedUser(string Username)
{
    [JsonPropertyOrder(-1)]
    public string Type { get; } = "known";
}

/// <summary>A group in a new list.</summary>
internal sealed record WireAllowedGroup(string Name)
{
    [JsonPropertyOrder(-1)]
    public string Type { get; } = "group";
}
