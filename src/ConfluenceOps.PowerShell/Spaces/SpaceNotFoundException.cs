namespace ConfluenceOps.PowerShell.Spaces;

/// <summary>There is no such space, or the account cannot see it; Confluence does not tell which.</summary>
public sealed class SpaceNotFoundException : ConfluenceOpsException
{
    private SpaceNotFoundException(string happened, string advice)
        : base(happened, advice) { }

    /// <summary>The site does not show it.</summary>
    public static SpaceNotFoundException OnSite(string key) => new(
        $"The site has no space '{key}' that the connected account can see.",
        "List what it can see with Get-ConfluenceSpace; a space administrator can let the account in.");

    /// <summary>The catalog has nothing of it.</summary>
    public static SpaceNotFoundException InCatalog(string key) => new(
        $"The catalog has no document of a space '{key}'.",
        "Import the space with Import-ConfluenceSpace.");

    /// <summary>The review left it out.</summary>
    public static SpaceNotFoundException InReview(string key) => new(
        $"The review has no space '{key}'.",
        "Make the review over that space too: New-ConfluencePermissionReview -Space.");

    /// <inheritdoc/>
    public override string ErrorId => "SpaceNotFound";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.NotFound;
}
