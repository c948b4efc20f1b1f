using ConfluenceOps.Markup.Model;

namespace ConfluenceOps.Markup.Writing;

/// <summary>A block of another page, to be read with that page's references.</summary>
internal sealed record Foreign(Block Block, Scope Scope) : Block;
