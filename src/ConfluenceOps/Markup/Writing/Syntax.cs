using System.Buffers;

namespace ConfluenceOps.Markup.Writing;

/// <summary>What a flavour reads as more than text, beyond CommonMark.</summary>
internal sealed class Syntax
{
    /// <summary>What may mean something anywhere in a line.</summary>
    public required SearchValues<char> Special { get; init; }

    /// <summary>Whether tildes strike text.</summary>
    public bool HasStrike { get; init; }

    /// <summary>Whether two brackets enclose the name of a page.</summary>
    public bool HasWikiLinks { get; init; }

    /// <summary>Whether a line of colons opens a container.</summary>
    public bool HasContainers { get; init; }
}
