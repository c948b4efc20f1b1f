using ConfluenceOps.Sites.Scopes;

namespace ConfluenceOps.Connections.Status;

/// <summary>What somebody needs of a connection.</summary>
public sealed record ConnectionNeeds
{
    /// <summary>Nothing in particular.</summary>
    public static ConnectionNeeds None { get; } = new();

    /// <summary>The e-mail address, account id, user name or name that must be the one connected; null for any.</summary>
    public string? Account { get; init; }

    /// <summary>Keys of spaces that must be seen; empty for any space.</summary>
    public IReadOnlyList<string> Spaces { get; init; } = [];

    /// <summary>Scopes that must be there.</summary>
    public IReadOnlyList<SiteScope> Scopes { get; init; } = [];

    /// <summary>The scopes that a word means: a scope's name, or a job, which stands for all that it needs.</summary>
    /// <returns>Also a scope that this version does not know: a consent may name it.</returns>
    public static IReadOnlyList<SiteScope> ScopesOf(string word)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(word);
        if (Enum.TryParse<SiteJob>(word, ignoreCase: true, out var job) && Enum.IsDefined(job))
            return ScopeCatalogue.For([job]);
        return [ScopeCatalogue.All.FirstOrDefault(scope => scope.Name.Equals(word, StringComparison.OrdinalIgnoreCase)) ?? new SiteScope(word, "do what was named", [])];
    }

    /// <summary>Only what decides about the verdict, with as few requests as that takes.</summary>
    public bool Brief { get; init; }
}
