using ConfluenceOps.Markup.Model;

namespace ConfluenceOps.Markup.Writing;

/// <summary>A heading of the page that is written, by the name under which links lead to it.</summary>
internal sealed record HeadingResource(string Id) : Resource;
