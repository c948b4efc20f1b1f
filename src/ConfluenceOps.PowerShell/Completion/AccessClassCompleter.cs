namespace ConfluenceOps.PowerShell.Completion;

/// <summary>The classes of people that a space can give a role to.</summary>
/// <remarks>facts.md, section 4.2.</remarks>
public sealed class AccessClassCompleter() : WordCompleter("all-licensed-users", "all-product-admins", "authenticated-users", "jsm-project-admins");
