using ConfluenceOps.Sandbox.Model;

namespace ConfluenceOps.Sandbox.Access;

/// <summary>Who is on the lists of a page; an empty list restricts nothing.</summary>
internal sealed record ContentLists(IReadOnlyList<SandboxPrincipal> View, IReadOnlyList<SandboxPrincipal> Edit)
{
    /// <summary>The operations that can be restricted, as routes and answers name them.</summary>
    public static IReadOnlyList<string> Operations { get; } = ["read", "update"];

    public static ContentLists Open { get; } = new([], []);

    public IReadOnlyList<SandboxPrincipal> this[string operation] => operation == "read" ? View : Edit;

    public ContentLists With(string operation, IReadOnlyList<SandboxPrincipal> list) => operation == "read" ? this with { View = list } : this with { Edit = list };
}
