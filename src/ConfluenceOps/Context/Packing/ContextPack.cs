namespace ConfluenceOps.Context.Packing;

/// <summary>Pages that a text asked for, put together for whoever works on it.</summary>
public sealed record ContextPack
{
    /// <summary>The pages, in the order in which they were mentioned.</summary>
    public required IReadOnlyList<ContextPage> Pages { get; init; }

    /// <summary>What was asked for and is not here, or not as it was asked for.</summary>
    public required IReadOnlyList<LeftOut> LeftOut { get; init; }

    /// <summary>What could not be read of who may see pages, so that some are left out that the audience may see, as sentences; empty when all was.</summary>
    public IReadOnlyList<string> NotSeen { get; init; } = [];

    /// <summary>All of it as Markdown.</summary>
    public required string Markdown { get; init; }

    /// <summary>How many tokens the Markdown has.</summary>
    public required int Tokens { get; init; }

    /// <summary>For whom it was put together.</summary>
    public required string Audience { get; init; }

    /// <summary>When it was put together.</summary>
    public required DateTimeOffset Created { get; init; }

    /// <summary>The Markdown.</summary>
    public override string ToString() => Markdown;
}
