namespace ConfluenceOps.Sites.Cloud.Wire;

/// <summary>v1 <c>RetentionPeriod</c>.</summary>
internal sealed class WireRetention
{
    public int Number { get; set; }

    /// <summary><c>DAYS</c>, <c>MONTHS</c>, <c>YEARS</c> … <c>FOREVER</c>.</summary>
    public string? Units { get; set; }
}

/// <summary>v1 <c>SystemInfoEntity</c>.</summary>
internal sealed class WireSystem
{
    /// <summary><c>FREE</c>, <c>STANDARD</c>, <c>PREMIUM</c> …</summary>
    public string? Edition { get; set; }
}

/// <summary>v2 <c>AdminKeyResponse</c>.</summary>
internal sealed class WireAdminKey
{
    public DateTimeOffset? ExpirationTime { get; set; }
}
