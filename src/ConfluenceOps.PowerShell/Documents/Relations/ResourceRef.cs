using ConfluenceOps.Documents.Relations;

namespace ConfluenceOps.PowerShell.Documents.Relations;

/// <summary>A resource as a person names it: <c>table:warehouse.orders</c>, a web address, or an object that another cmdlet wrote.</summary>
public sealed class ResourceRef
{
    private readonly string _named;

    /// <summary>By type and name.</summary>
    public ResourceRef(string named) => _named = named;

    /// <summary>By web address.</summary>
    public ResourceRef(Uri address) => _named = address?.OriginalString ?? "";

    /// <summary>The resource itself.</summary>
    public ResourceRef(DocumentResource resource) => _named = resource?.Resource ?? "";

    /// <summary>The resource of a relation.</summary>
    public ResourceRef(DocumentRelation relation) => _named = relation?.Resource ?? "";

    /// <summary>Its type and name.</summary>
    /// <exception cref="ResourceNotUnderstoodException">It names no resource.</exception>
    internal ResourceName Name(string? type = null) => ResourceName.Parse(_named, type);

    /// <summary>What was given.</summary>
    public override string ToString() => _named;
}
