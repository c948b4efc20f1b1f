namespace ConfluenceOps.Documents;

/// <summary>How much had to be forgiven until something was found, from nothing to most.</summary>
public enum SearchUnderstanding
{
    /// <summary>All that was asked for is there, in any form of the words.</summary>
    AllWords,

    /// <summary>All is there when the last word is taken for the beginning of one.</summary>
    Beginning,

    /// <summary>All is there, but letters that were written together (Chinese, Japanese, Korean) are apart.</summary>
    Apart,

    /// <summary>All is there when words that no document has are taken for ones that are written nearly so.</summary>
    Similar,

    /// <summary>Some of the words are there.</summary>
    AnyWord,
}
