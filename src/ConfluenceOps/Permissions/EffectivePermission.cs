using System.Collections.ObjectModel;
using ConfluenceOps.Sites;
using ConfluenceOps.Sites.Access;

namespace ConfluenceOps.Permissions;

/// <summary>The answer to whether somebody may do something.</summary>
public enum AccessResult
{
    /// <summary>Something that decides it could not be read.</summary>
    Unknown,

    /// <summary>They may.</summary>
    Allowed,

    /// <summary>They may not, whatever could not be read.</summary>
    Denied,
}

/// <summary>What decided, in the order in which Confluence asks.</summary>
public enum AccessLayer
{
    /// <summary>Whether the account is active.</summary>
    Account,

    /// <summary>Whether the account may use Confluence at all.</summary>
    Product,

    /// <summary>What the space grants.</summary>
    Space,

    /// <summary>The view restrictions of the page and of everything above it.</summary>
    ViewRestriction,

    /// <summary>The page's own edit restriction.</summary>
    EditRestriction,
}

/// <summary>One step of the way to an answer.</summary>
/// <param name="Layer">Which check.</param>
/// <param name="Result">What it said.</param>
/// <param name="Text">Why, as a sentence that a person can follow.</param>
public sealed record AccessReason(AccessLayer Layer, AccessResult Result, string Text)
{
    /// <summary>Result and sentence.</summary>
    public override string ToString() => $"{Result}: {Text}";
}

/// <summary>The way to an answer, readable as a whole: tables and CSV files show it as text.</summary>
public sealed class AccessReasons(IList<AccessReason> reasons) : ReadOnlyCollection<AccessReason>(reasons)
{
    /// <summary>All steps, one after the other.</summary>
    public override string ToString() => string.Join(' ', this);
}

/// <summary>Whether one subject may do one thing in one place, and why.</summary>
public sealed record EffectivePermission
{
    /// <summary>Who: a user, or anonymous.</summary>
    public required Principal Subject { get; init; }

    /// <summary>The key of the space.</summary>
    public required string Space { get; init; }

    /// <summary>The page; null when the question is about the space.</summary>
    public ContentNode? Page { get; init; }

    /// <summary>The id of the page; null when the question is about the space.</summary>
    public string? PageId => Page?.Id;

    /// <summary>What they would do.</summary>
    public required AccessRight Right { get; init; }

    /// <summary>The answer.</summary>
    public required AccessResult Result { get; init; }

    /// <summary>Each check, in the order in which Confluence makes them; the decisive ones have the result's value.</summary>
    public required AccessReasons Reasons { get; init; }

    /// <summary>The one reason that a person would give: what grants it, what denies it, or what could not be read.</summary>
    public string Reason =>
        (Result == AccessResult.Allowed ? Reasons.LastOrDefault(one => one.Layer == AccessLayer.Space) : Reasons.FirstOrDefault(one => one.Result == Result))?.Text ?? "";
}
