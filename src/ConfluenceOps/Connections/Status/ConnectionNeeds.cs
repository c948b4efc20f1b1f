using ConfluenceOps.Sites;
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

    /// <summary>Scopes that must be there: by their names, or by jobs, which stand for all that they need.</summary>
    public IReadOnlyList<string> Scopes { get; init; } = [];

    /// <summary>Only what decides about the verdict, with as few requests as that takes.</summary>
    public bool Brief { get; init; }

    /// <summary>The scopes that must be there, in the words of one kind of Confluence.</summary>
    internal IReadOnlyList<SiteScope> ScopesAt(SiteKind kind) =>
    [
        .. Scopes.SelectMany(word => Enum.TryParse<SiteJob>(word, ignoreCase: true, out var job) && Enum.IsDefined(job)
            ? ScopeCatalogue.For([job], kind)
            : [ScopeCatalogue.NamedOrNew(word, kind)]).Distinct(),
    ];
}
