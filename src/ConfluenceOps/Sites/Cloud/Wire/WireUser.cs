namespace ConfluenceOps.Sites.Cloud.Wire;

/// <summary>v1 <c>User</c> and v2 <c>User</c>, which differ in the name of the guest flag.</summary>
internal sealed record WireUser(
    string? AccountId,
    string? DisplayName,
    string? PublicName,
    string? Email,
    string? AccountType,
    string? AccountStatus,
    bool? IsExternalCollaborator,
    bool? IsGuest,
    string? Type);

/// <summary>The body of v2 <c>POST /users-bulk</c>.</summary>
internal sealed record WireAccountIds(IReadOnlyList<string> AccountIds);

/// <summary>v1 <c>SearchResult</c> of the user search.</summary>
internal sealed record WireUserHit(WireUser? User);
