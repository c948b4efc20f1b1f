namespace ConfluenceOps.Documents.Relations;

/// <summary>A text does not name a resource.</summary>
public sealed class ResourceNotUnderstoodException : ConfluenceOpsException
{
    private ResourceNotUnderstoodException(string happened)
        : base(happened, "Write type and name, as in 'table:warehouse.orders', 'dashboard:sales', 'metric:revenue' or 'url:https://bi.acme.example/7'.") { }

    /// <inheritdoc/>
    public override string ErrorId => "ResourceNotUnderstood";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.InvalidArgument;

    internal static ResourceNotUnderstoodException Untyped(string text) => new($"'{Shown(text)}' does not say what type of resource is meant.");

    internal static ResourceNotUnderstoodException TwoTypes(string text, string type) => new($"'{Shown(text)}' says another type than '{type}'.");

    internal static ResourceNotUnderstoodException NoType(string type) => new($"'{Shown(type)}' is no type: a type is a word of letters and digits.");

    internal static ResourceNotUnderstoodException NoName(string text) =>
        new($"'{Shown(text)}' names no resource: a name has 1 to 1000 characters, none of which is a control character.");

    internal static ResourceNotUnderstoodException NoAddress(string text) => new($"'{Shown(text)}' is no web address that begins with https:// or http://.");

    private static string Shown(string text) => VisibleText.Of(text.Length > 60 ? $"{text[..60]}…" : text);
}
