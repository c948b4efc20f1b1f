namespace ConfluenceOps;

/// <summary>How a check ended.</summary>
public enum CheckResult
{
    /// <summary>It holds.</summary>
    Passed,

    /// <summary>It holds, and somebody should know of something.</summary>
    Warning,

    /// <summary>It does not hold.</summary>
    Failed,
}
