using ConfluenceOps.Documents.Relations;

namespace ConfluenceOps.Documents;

/// <summary>What to search for; every condition that is given must hold.</summary>
/// <param name="Text">
/// Words, phrases in quotation marks, <c>-word</c>, <c>word*</c>, and the fields <c>title:</c>, <c>space:</c>, <c>tag:</c> and
/// <c>collection:</c>. All words that tell anything must occur; when no document has them all, more and more is forgiven, as
/// <see cref="SearchUnderstanding"/> lists it. Never an error: signs that mean nothing are passed over. Blank for all documents.
/// </param>
/// <param name="Spaces">Space keys, any of them; empty for all.</param>
/// <param name="Limit">How many hits at the most.</param>
public sealed record SearchQuery(string Text, IReadOnlyList<string> Spaces, int Limit = 20)
{
    /// <summary>Tags, each of which the document must have; an asterisk stands for anything. Empty for all.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Names of collections, in each of which, or in a collection inside it, the document must be; an asterisk stands for anything. Empty for all.</summary>
    public IReadOnlyList<string> Collections { get; init; } = [];

    /// <summary>Whether documents that have some of the words will do even where others have all of them, as for a question in a sentence.</summary>
    public bool TakesAnyWord { get; init; }

    /// <summary>Resources, to each of which the document must be related. Empty for all.</summary>
    public IReadOnlyList<ResourceName> Resources { get; init; } = [];
}
