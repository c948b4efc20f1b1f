namespace ConfluenceOps.Permissions.Findings.Rules.Exposure;

/// <summary>What the site's own switch for anonymous visitors makes of what spaces grant them.</summary>
/// <remarks>facts.md, section 4.6: anonymous needs both.</remarks>
internal static class AnonymousSwitch
{
    /// <param name="allows">Whether the site lets anonymous visitors in; null when that could not be told.</param>
    /// <param name="open">How much it matters if it does.</param>
    public static Severity Weigh(bool? allows, Severity open) => allows switch
    {
        true => open,
        null => open < Severity.Medium ? open : Severity.Medium,
        false => Severity.Low,
    };

    /// <summary>How a sentence goes on after what a space grants.</summary>
    public static string Condition(bool? allows) => allows switch
    {
        true => "",
        null => ", if the site lets anonymous visitors in, which could not be told",
        false => " as soon as somebody lets anonymous visitors into the site; now it lets none in",
    };
}
