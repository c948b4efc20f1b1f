using System.Text.RegularExpressions;

namespace ConfluenceOps.Documents.Relations;

/// <summary>What a resource is called: a type and a name, as in <c>table:warehouse.orders</c>.</summary>
public sealed partial record ResourceName
{
    private const int Longest = 1000;

    private const string Link = "url";

    private ResourceName(string type, string name) => (Type, Name) = (type, name);

    /// <summary>The types that people use most; any other word will do as well.</summary>
    public static IReadOnlyList<string> CommonTypes { get; } = ["table", "dashboard", "metric", Link];

    /// <summary>The type, in lower case.</summary>
    public string Type { get; }

    /// <summary>The name, as it is written where the thing lives.</summary>
    public string Name { get; }

    /// <summary>What is equal for names that differ in case alone.</summary>
    internal string Folded => ToString().ToLowerInvariant();

    /// <summary>Understands <c>type:name</c>, and a web address by itself; with a type of its own also a name alone.</summary>
    /// <param name="text">The text.</param>
    /// <param name="type">The type where it is said apart; null where the text says it.</param>
    /// <exception cref="ResourceNotUnderstoodException">The text has no type, or another one, or it can be no name.</exception>
    public static ResourceName Parse(string text, string? type = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var trimmed = text.Trim();
        var kind = type?.Trim().ToLowerInvariant();
        if (kind is not null && !OnlyWord().IsMatch(kind))
            throw ResourceNotUnderstoodException.NoType(type!);
        if (trimmed.Length > Longest || VisibleText.Of(trimmed) != trimmed)
            throw ResourceNotUnderstoodException.NoName(text);
        if (WebAddress().IsMatch(trimmed) && kind is null or Link)
            return new ResourceName(Link, Address(trimmed));
        var typed = TypedName().Match(trimmed);
        var (said, name) = typed.Success ? (typed.Groups["type"].Value.ToLowerInvariant(), typed.Groups["name"].Value) : (null, trimmed);
        return (said, kind) switch
        {
            (null, null) => throw ResourceNotUnderstoodException.Untyped(text),
            (not null, null) => Named(said, name, text),
            (not null, _) when said == kind => Named(kind, name, text),
            // A name may hold a colon of its own, but hardly one after the word for another type.
            (not null, _) when CommonTypes.Contains(said) => throw ResourceNotUnderstoodException.TwoTypes(text, kind),
            _ => Named(kind, trimmed, text),
        };
    }

    /// <summary>Type and name, with a colon between them.</summary>
    public override string ToString() => $"{Type}:{Name}";

    private static ResourceName Named(string type, string name, string text) => name.Length == 0
        ? throw ResourceNotUnderstoodException.NoName(text)
        : new ResourceName(type, type == Link ? Address(name) : name);

    private static string Address(string text) => WebAddress().IsMatch(text) && Uri.TryCreate(text, UriKind.Absolute, out var address)
        ? address.AbsoluteUri
        : throw ResourceNotUnderstoodException.NoAddress(text);

    [GeneratedRegex(@"\A[a-z][a-z0-9_-]{0,39}\z")]
    private static partial Regex OnlyWord();

    [GeneratedRegex(@"\A(?<type>[a-z][a-z0-9_-]{0,39}):\s*(?<name>.*)\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TypedName();

    [GeneratedRegex(@"\Ahttps?://", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WebAddress();
}
