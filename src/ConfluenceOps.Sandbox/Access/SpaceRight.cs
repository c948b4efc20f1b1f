namespace ConfluenceOps.Sandbox.Access;

/// <summary>Something that a space lets people do.</summary>
/// <param name="Operation">Such as <c>create</c>.</param>
/// <param name="Target">What it is done to, such as <c>page</c>.</param>
internal readonly record struct SpaceRight(string Operation, string Target)
{
    public static SpaceRight Read { get; } = new("read", "space");

    public static SpaceRight Administer { get; } = new("administer", "space");

    public static SpaceRight Export { get; } = new("export", "space");

    public static SpaceRight Restrict { get; } = new("restrict_content", "space");

    public static SpaceRight ManageUsers { get; } = new("manage_users", "space");

    /// <summary>Deleting what one wrote oneself: the site calls that deleting the space.</summary>
    public static SpaceRight DeleteOwn { get; } = new("delete", "space");

    /// <summary>What no grant and no role can give to a guest.</summary>
    /// <remarks>facts.md, section 4.6.</remarks>
    public bool IsClosedToGuests => this == Administer || this == Export || this == Restrict;

    /// <summary>Making and changing content; what hangs in a page tree counts as a page.</summary>
    public static SpaceRight Create(string contentType) => new("create", Grantable(contentType));

    /// <summary>Deleting content, whoever wrote it.</summary>
    public static SpaceRight Delete(string contentType) => new("delete", Grantable(contentType));

    /// <summary>Reads the form in which roles have their rights: <c>read/space</c>.</summary>
    public static SpaceRight Parse(string text) => text.Split('/', 2) is [var operation, var target] ? new(operation, target) : new(text, "");

    public override string ToString() => $"{Operation}/{Target}";

    private static string Grantable(string contentType) => contentType == "blogpost" ? "blogpost" : "page";
}
