namespace ConfluenceOps.Sites.Access;

/// <summary>Whether a setting could be learned.</summary>
public enum SettingState
{
    /// <summary>The site said what it is.</summary>
    Known,

    /// <summary>The site has an answer, but not for this account.</summary>
    NotReadable,

    /// <summary>No interface of the site shows it; look at the place that <see cref="SecuritySetting.Advice"/> names.</summary>
    NotShown,
}

/// <summary>One setting of the site that decides who gets in, or the honest word that it cannot be seen.</summary>
public sealed record SecuritySetting
{
    /// <summary>What it is called here: <c>RoleMode</c>, <c>AuditRetention</c>, <c>AnonymousAccess</c>, <c>PublicLinks</c> …</summary>
    public required string Name { get; init; }

    /// <summary>Whether it is known.</summary>
    public required SettingState State { get; init; }

    /// <summary>The value; null unless it is known.</summary>
    public string? Value { get; init; }

    /// <summary>What it means, in a sentence.</summary>
    public required string Meaning { get; init; }

    /// <summary>Where to see or change it; null when nothing is to do.</summary>
    public string? Advice { get; init; }
}
