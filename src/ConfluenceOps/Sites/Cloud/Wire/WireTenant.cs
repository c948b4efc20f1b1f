namespace ConfluenceOps.Sites.Cloud.Wire;

/// <summary>The answer of <c>/_edge/tenant_info</c>, which tells a Cloud site without signing in.</summary>
internal sealed class WireTenant
{
    public string? CloudId { get; set; }
}
