using ConfluenceOps.Context.Audiences;

namespace ConfluenceOps.Context.Packing;

/// <summary>How much goes into a pack, and for whom.</summary>
public sealed record PackOptions
{
    /// <summary>How many tokens there is room for when nobody says.</summary>
    public const int UsualTokens = 24_000;

    /// <summary>How many links are followed when nobody says.</summary>
    public const int UsualLinks = 100;

    /// <summary>The most tokens of the Markdown.</summary>
    public int MostTokens { get; init; } = UsualTokens;

    /// <summary>The most characters of the Markdown.</summary>
    public int MostCharacters { get; init; } = int.MaxValue;

    /// <summary>The most links that are followed.</summary>
    public int MostLinks { get; init; } = UsualLinks;

    /// <summary>For whom it is.</summary>
    public ContextAudience Audience { get; init; } = ContextAudience.WhoeverAsks;
}
