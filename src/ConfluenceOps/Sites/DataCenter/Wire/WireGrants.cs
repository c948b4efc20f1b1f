using System.Text.Json.Serialization;
using ConfluenceOps.Http;
using ConfluenceOps.Sites.Access;

namespace ConfluenceOps.Sites.DataCenter.Wire;

/// <summary>A right of a space or of the site, as versions from 9.1 on list it.</summary>
internal sealed class WireGrant : IIdentified
{
    public WireOperation? Operation { get; set; }

    public WireSubject? Subject { get; set; }

    /// <summary>Rows have no id, and no two are the same.</summary>
    string? IIdentified.Id => $"{Subject?.Type}:{Subject?.UserKey}{Subject?.Name}:{Operation?.OperationKey} {Operation?.TargetType}";
}

/// <summary>What a right lets do.</summary>
internal sealed class WireOperation
{
    public string? TargetType { get; set; }

    public string? OperationKey { get; set; }

    /// <summary>The same in the words of the product's own table of names.</summary>
    public static WireOperation Of(SpaceOperation operation) => new() { TargetType = operation.Target, OperationKey = operation.Key };
}

/// <summary>Whom a right is granted to.</summary>
internal sealed class WireSubject
{
    /// <summary><c>user</c> or <c>group</c>.</summary>
    public string? Type { get; set; }

    /// <summary>Of a user; there is nothing else (CONFSERVER-100505).</summary>
    public string? UserKey { get; set; }

    /// <summary>Of a group.</summary>
    public string? Name { get; set; }
}

/// <summary>What a class of people is granted: operations in one list, or in rows like those of others.</summary>
internal sealed class WireClassGrants
{
    public IReadOnlyList<WireOperation>? Operations { get; set; }

    public IReadOnlyList<WireGrant>? Results { get; set; }

    [JsonIgnore]
    public IEnumerable<WireOperation> All => (Operations ?? []).Concat((Results ?? []).Select(row => row.Operation).OfType<WireOperation>());
}

/// <summary>A kind of right with all who have it, as the remote interface of versions before 9.1 lists it.</summary>
internal sealed class WirePermissionSet
{
    /// <summary><c>VIEWSPACE</c> …</summary>
    public string? Type { get; set; }

    public IReadOnlyList<WirePermissionHolder>? SpacePermissions { get; set; }
}

/// <summary>Who has a right; with neither name everybody who is not signed in.</summary>
internal sealed class WirePermissionHolder
{
    public string? UserName { get; set; }

    public string? GroupName { get; set; }
}
