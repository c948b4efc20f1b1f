namespace ConfluenceOps.Sites.DataCenter.Wire;

/// <summary>Restrictions by operation.</summary>
internal sealed class WireRestrictions
{
    public WireRestriction? Read { get; set; }

    public WireRestriction? Update { get; set; }
}

/// <summary><c>ContentRestriction</c>, as it is read and as it is written.</summary>
internal sealed class WireRestriction
{
    public string? Operation { get; set; }

    public WireRestrictedTo? Restrictions { get; set; }
}

/// <summary>Whom a restriction names, users and groups in lists of their own.</summary>
internal sealed class WireRestrictedTo
{
    public ResultPage<WireUser>? User { get; set; }

    public ResultPage<WireGroup>? Group { get; set; }
}
