using System.Text.Json.Serialization;
using ConfluenceOps.Http;

namespace ConfluenceOps.Sites.DataCenter.Wire;

/// <summary><c>Person</c>.</summary>
internal sealed class WireUser : IIdentified
{
    /// <summary><c>known</c>, <c>anonymous</c>, <c>unknown</c>.</summary>
    public string? Type { get; set; }

    public string? Username { get; set; }

    public string? UserKey { get; set; }

    public string? DisplayName { get; set; }

    /// <summary>For administrators alone.</summary>
    public string? Email { get; set; }

    /// <summary><c>active</c> or <c>inactive</c>; older versions say <c>current</c> and <c>deactivated</c>. Only where it is expanded.</summary>
    [JsonConverter(typeof(LenientText))]
    public string? Status { get; set; }

    string? IIdentified.Id => UserKey ?? Username;
}

/// <summary><c>Group</c>; its name is its id.</summary>
internal sealed class WireGroup : IIdentified
{
    public string? Name { get; set; }

    string? IIdentified.Id => Name;
}

/// <summary><c>SearchResult</c> of a search for people.</summary>
internal sealed class WireUserHit : IIdentified
{
    public WireUser? User { get; set; }

    string? IIdentified.Id => User?.UserKey ?? User?.Username;
}
