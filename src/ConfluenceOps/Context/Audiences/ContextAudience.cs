namespace ConfluenceOps.Context.Audiences;

/// <summary>Whose eyes a pack may come before.</summary>
public enum AudienceKind
{
    /// <summary>Nobody but whoever asks: nothing is left out that they may see.</summary>
    WhoeverAsks,

    /// <summary>Whoever may see what is in its space: pages with a list of their own, or below one that has one, are left out.</summary>
    Unrestricted,

    /// <summary>The whole world: only pages that visitors may view who are not signed in.</summary>
    Public,

    /// <summary>All who may use Confluence, guests and apps aside.</summary>
    Internal,

    /// <summary>A user, or everybody in a group.</summary>
    Named,
}

/// <summary>For whom a pack is put together. A page is left out unless it is known that they all may view it.</summary>
public sealed record ContextAudience
{
    private ContextAudience(AudienceKind kind, string name) => (Kind, Name) = (kind, name);

    /// <summary>Who.</summary>
    public AudienceKind Kind { get; }

    /// <summary>What they are called.</summary>
    public string Name { get; }

    /// <summary>Nobody but whoever asks.</summary>
    public static ContextAudience WhoeverAsks { get; } = new(AudienceKind.WhoeverAsks, "whoever asks");

    /// <summary>Whoever may see what is in its space.</summary>
    public static ContextAudience Unrestricted { get; } = new(AudienceKind.Unrestricted, "whoever may see its space");

    /// <summary>The whole world.</summary>
    public static ContextAudience Public { get; } = new(AudienceKind.Public, "everybody");

    /// <summary>All who may use Confluence.</summary>
    public static ContextAudience Internal { get; } = new(AudienceKind.Internal, "all who may use Confluence");

    /// <summary>Reads what a person typed: <c>Public</c>, <c>Internal</c> and <c>Private</c> are what a repository can be; anything else is a user or a group.</summary>
    /// <param name="text">Account id, e-mail address or whole name of a user, or the name of a group.</param>
    public static ContextAudience Parse(string text)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        return text.Trim().ToUpperInvariant() switch
        {
            "PUBLIC" => Public,
            "INTERNAL" => Internal,
            "PRIVATE" => WhoeverAsks,
            _ => new ContextAudience(AudienceKind.Named, text.Trim()),
        };
    }

    /// <summary>What they are called.</summary>
    public override string ToString() => Name;
}
