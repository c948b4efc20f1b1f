namespace ConfluenceOps.Documents.Sqlite.Search;

/// <summary>Something that a document must be or have, or must not, whatever its words are.</summary>
/// <param name="Field">What is looked at.</param>
/// <param name="Value">What it must be, without regard to case; an asterisk stands for anything.</param>
/// <param name="IsExcluded">Whether it must be anything else.</param>
internal sealed record SearchFilter(SearchField Field, string Value, bool IsExcluded);
