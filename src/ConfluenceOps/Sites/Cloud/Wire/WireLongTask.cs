namespace ConfluenceOps.Sites.Cloud.Wire;

/// <summary>v1 <c>LongTask</c>: a task that was taken on.</summary>
internal sealed class WireLongTask
{
    public string Id { get; set; } = "";
}

/// <summary>v1 <c>LongTaskStatusWithLinks</c>.</summary>
internal sealed class WireLongTaskStatus
{
    public int PercentageComplete { get; set; }

    public bool Finished { get; set; }

    public bool Successful { get; set; }

    public IReadOnlyList<WireMessage>? Messages { get; set; }

    public IReadOnlyList<WireMessage>? Errors { get; set; }

    public WireLongTaskDetails? AdditionalDetails { get; set; }
}

/// <summary>What a task that copies says beside its status.</summary>
internal sealed class WireLongTaskDetails
{
    public int? TotalPageNeedToCopy { get; set; }
}
