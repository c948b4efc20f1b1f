namespace ConfluenceOps.Sites;

/// <summary>How a page is known where its id is not. No two pages of a space bear the same title.</summary>
/// <param name="Space">The key of the space.</param>
/// <param name="Title">The title.</param>
public sealed record PageName(string Space, string Title)
{
    /// <summary>Whether both are the same one: keys and titles are compared without regard to capitals.</summary>
    public bool Equals(PageName? other) =>
        other is not null && Space.Equals(other.Space, StringComparison.OrdinalIgnoreCase) && Title.Equals(other.Title, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(StringComparer.OrdinalIgnoreCase.GetHashCode(Space), StringComparer.OrdinalIgnoreCase.GetHashCode(Title));
}
