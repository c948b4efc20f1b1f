namespace ConfluenceOps.Documents.Filters;

/// <summary>What a piece of a filter is.</summary>
internal enum FilterTokenKind
{
    /// <summary>The end of the text.</summary>
    End,

    /// <summary>A name of a property, with or without <c>$_.</c> before it.</summary>
    Name,

    /// <summary>A word behind a dash.</summary>
    Operator,

    /// <summary>A text, number, <c>$true</c>, <c>$false</c> or <c>$null</c>.</summary>
    Literal,

    /// <summary>An opening parenthesis.</summary>
    Open,

    /// <summary>An opening parenthesis that begins a list: <c>@(</c>.</summary>
    OpenList,

    /// <summary>A closing parenthesis.</summary>
    Close,

    /// <summary>A comma.</summary>
    Comma,
}

/// <summary>A piece of a filter.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Text">The name of the property, or the operator with its dash in lower case.</param>
/// <param name="Value">The value of a literal.</param>
internal readonly record struct FilterToken(FilterTokenKind Kind, FilterPlace Place, string Text = "", object? Value = null)
{
    public bool IsLogical => Kind == FilterTokenKind.Operator && Text is "-and" or "-or";

    public bool IsNegation => Kind == FilterTokenKind.Operator && Text == "-not";

    /// <summary>The token as an error names it.</summary>
    public string Described => Kind switch
    {
        FilterTokenKind.End => "the end",
        FilterTokenKind.Literal => new Literal(Value).ToString(),
        FilterTokenKind.Open => "'('",
        FilterTokenKind.OpenList => "'@('",
        FilterTokenKind.Close => "')'",
        FilterTokenKind.Comma => "a comma",
        _ => Text,
    };
}
