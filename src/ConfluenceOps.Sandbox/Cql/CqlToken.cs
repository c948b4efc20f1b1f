namespace ConfluenceOps.Sandbox.Cql;

/// <summary>What a token of a query is.</summary>
internal enum CqlTokenKind
{
    Word,
    Text,
    Operator,
    Open,
    Close,
    Comma,
    End,
}

/// <summary>A token of a query.</summary>
/// <param name="Kind">What it is; a quoted word is a text and never a keyword.</param>
/// <param name="Text">Its characters, quotes removed.</param>
/// <param name="At">Where it starts.</param>
internal readonly record struct CqlToken(CqlTokenKind Kind, string Text, int At)
{
    public bool Is(string keyword) => Kind == CqlTokenKind.Word && Text.Equals(keyword, StringComparison.OrdinalIgnoreCase);
}
