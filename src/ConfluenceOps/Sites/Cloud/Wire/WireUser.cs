using ConfluenceOps.Http;

namespace ConfluenceOps.Sites.Cloud.Wire;

/// <summary>v1 <c>User</c> and v2 <c>User</c>, which differ in the name of the guest flag.</summary>
internal sealed class WireUser : IIdentified
{
    public string? AccountId { get; set; }

    string? IIdentified.Id => AccountId;

    public string? DisplayName { get; set; }

    public string? PublicName { get; set; }

    public string? Email { get; set; }

    public string? AccountType { get; set; }

    public string? AccountStatus { get; set; }

    public bool? IsExternalCollaborator { get; set; }

    public bool? IsGuest { get; set; }
}

/// <summary>The body of v2 <c>POST /users-bulk</c>.</summary>
internal sealed class WireAccountIds
{
    public IReadOnlyList<string> AccountIds { get; set; } = [];
}

/// <summary>v1 <c>SearchResult</c> of the user search.</summary>
internal sealed class WireUserHit
{
    public WireUser? User { get; set; }
}
