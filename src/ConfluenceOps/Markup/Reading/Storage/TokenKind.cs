namespace ConfluenceOps.Markup.Reading.Storage;

/// <summary>What a scanner stands on.</summary>
internal enum TokenKind
{
    Start,
    End,
    Text,
}
