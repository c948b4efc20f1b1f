namespace ConfluenceOps.Sites;

/// <summary>What a restriction is about.</summary>
public enum RestrictedOperation
{
    /// <summary>Seeing the page; also holds for all pages below it.</summary>
    View,

    /// <summary>Changing the page; holds for this page alone.</summary>
    Edit,
}

/// <summary>A page's own list of who may view or edit it. Never empty: a page with an empty list has no restriction.</summary>
/// <param name="Operation">What is restricted.</param>
/// <param name="Allowed">The only ones who may, within what the space allows.</param>
public sealed record Restriction(RestrictedOperation Operation, IReadOnlyList<Principal> Allowed);
