using ConfluenceOps.Sites;

namespace ConfluenceOps.Permissions.ServiceAccounts;

/// <summary>Whether an account has what it needs, and no more.</summary>
public enum PrivilegeVerdict
{
    /// <summary>Something that decides it could not be read.</summary>
    Unknown,

    /// <summary>It has what it needs, and no more.</summary>
    Fits,

    /// <summary>It cannot do what it is for.</summary>
    TooLittle,

    /// <summary>It may do more than it is for.</summary>
    TooMuch,

    /// <summary>Both.</summary>
    TooLittleAndTooMuch,
}

/// <summary>What an account that a machine uses may do, held against what it is for.</summary>
public sealed record PrivilegeTest
{
    /// <summary>The account.</summary>
    public required User Account { get; init; }

    /// <summary>The keys of the spaces that it is for.</summary>
    public required IReadOnlyList<string> NeededSpaces { get; init; }

    /// <summary>Whether it is for reading alone.</summary>
    public required bool ReadOnly { get; init; }

    /// <summary>Spaces that it is for and cannot view.</summary>
    public IReadOnlyList<MissingAccess> Missing { get; init; } = [];

    /// <summary>Pages in those spaces that restrictions keep from it: somebody's decision, so they do not change the verdict.</summary>
    public IReadOnlyList<HiddenPages> Hidden { get; init; } = [];

    /// <summary>What it may do and is not for.</summary>
    public IReadOnlyList<ExcessAccess> Excess { get; init; } = [];

    /// <summary>What it may do in other spaces as everybody may: not its own, so it does not change the verdict.</summary>
    public IReadOnlyList<ExcessAccess> LikeEverybody { get; init; } = [];

    /// <summary>What could not be told, and why.</summary>
    public IReadOnlyList<string> Unknown { get; init; } = [];

    /// <summary>The answer.</summary>
    public PrivilegeVerdict Verdict => (Missing.Count > 0, Excess.Count > 0, Unknown.Count > 0) switch
    {
        (true, true, _) => PrivilegeVerdict.TooLittleAndTooMuch,
        (true, _, _) => PrivilegeVerdict.TooLittle,
        (_, true, _) => PrivilegeVerdict.TooMuch,
        (_, _, true) => PrivilegeVerdict.Unknown,
        _ => PrivilegeVerdict.Fits,
    };
}

/// <summary>A space that an account needs and cannot view.</summary>
/// <param name="Space">Its key.</param>
/// <param name="Why">Why not.</param>
/// <param name="Fix">What mends it: a command as it can be run, or a sentence where only a person can.</param>
public sealed record MissingAccess(string Space, string Why, string Fix);

/// <summary>Pages of a space that restrictions keep from an account.</summary>
/// <param name="Space">The key of the space.</param>
/// <param name="Pages">How many it cannot view.</param>
/// <param name="UnknownPages">Of how many that could not be told.</param>
/// <param name="Below">The titles of the pages on whose lists it would have to be, the topmost of each branch.</param>
/// <param name="Fix">What lets it view them.</param>
public sealed record HiddenPages(string Space, int Pages, int UnknownPages, IReadOnlyList<string> Below, string Fix);

/// <summary>Something that an account may do and is not for.</summary>
/// <param name="Space">The key of the space; null for what concerns the site.</param>
/// <param name="Rights">What it may do there, the strongest first.</param>
/// <param name="What">What is so, in a sentence.</param>
/// <param name="Fix">What mends it: a command as it can be run, or a sentence where only a person can.</param>
public sealed record ExcessAccess(string? Space, IReadOnlyList<AccessRight> Rights, string What, string Fix);
