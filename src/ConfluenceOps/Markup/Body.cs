namespace ConfluenceOps.Markup;

/// <summary>The body of a page or of a comment.</summary>
/// <param name="Text">As the site keeps it.</param>
/// <param name="Format">How it is written.</param>
public readonly record struct Body(string Text, BodyFormat Format = BodyFormat.Storage);
