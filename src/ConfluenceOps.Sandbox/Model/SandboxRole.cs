namespace ConfluenceOps.Sandbox.Model;

/// <summary>A bundle of rights that spaces give to principals.</summary>
public sealed record SandboxRole
{
    private static readonly string[] Viewing = ["read/space", "create/comment"];
    private static readonly string[] Collaborating = [.. Viewing, "create/page", "create/blogpost", "create/attachment", "delete/space"];

    private static readonly string[] Managing =
    [
        .. Collaborating, "archive/page", "delete/page", "delete/blogpost", "delete/comment", "delete/attachment",
        "restrict_content/space", "manage_users/space",
    ];

    /// <summary>The id, a UUID on real sites.</summary>
    public required string Id { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary><c>SYSTEM</c> or <c>CUSTOM</c>.</summary>
    public string Type { get; init; } = "CUSTOM";

    /// <summary>What it is for.</summary>
    public string Description { get; init; } = "";

    /// <summary>The rights in it, such as <c>read/space</c>.</summary>
    public List<string> Permissions { get; init; } = [];

    /// <summary>The four roles that every site with roles has: Admin, Manager, Collaborator and Viewer, who also comments.</summary>
    /// <remarks>facts.md, section 4.2.</remarks>
    public static IReadOnlyList<SandboxRole> System { get; } =
    [
        BuiltIn(1, "Admin", "Everything, settings included", [.. Managing, "export/space", "administer/space"]),
        BuiltIn(2, "Manager", "People and content", Managing),
        BuiltIn(3, "Collaborator", "Makes and changes content", Collaborating),
        BuiltIn(4, "Viewer", "Views and comments", Viewing),
    ];

    private static SandboxRole BuiltIn(int number, string name, string description, string[] permissions) => new()
    {
        Id = $"5e0a1c9d-7f00-4000-8000-00000000000{number}", Name = name, Type = "SYSTEM", Description = description, Permissions = [.. permissions],
    };
}
