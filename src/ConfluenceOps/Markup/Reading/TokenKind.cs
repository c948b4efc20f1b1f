namespace ConfluenceOps.Markup.Reading;

/// <summary>What a scanner stands on.</summary>
internal enum TokenKind
{
    Start,
    End,
    Text,
}
