using ConfluenceOps.Sites;

namespace ConfluenceOps.Documents.Filters;

/// <summary>What a property holds.</summary>
internal enum PropertyKind
{
    Text,
    Texts,
    Number,
    Truth,
    Time,
}

/// <summary>A property of documents that filters know.</summary>
/// <param name="Name">Its name, that of <see cref="Document"/>.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Read">Reads it: a string, a list of strings, a decimal, a bool, a <see cref="DateTimeOffset"/> or null.</param>
/// <param name="Words">The only texts that it can be; empty where it can be any.</param>
internal sealed record FilterProperty(string Name, PropertyKind Kind, Func<Document, object?> Read, params IReadOnlyList<string> Words)
{
    private static readonly FilterProperty[] All =
    [
        new("Id", PropertyKind.Number, document => (decimal)document.Id),
        new("Title", PropertyKind.Text, document => document.Title),
        new("Space", PropertyKind.Text, document => document.Space),
        new("Source", PropertyKind.Text, document => document.Source.ToString(), Enum.GetNames<DocumentSource>()),
        new("Kind", PropertyKind.Text, document => document.Kind.ToString(), Enum.GetNames<ContentKind>()),
        new("PageId", PropertyKind.Text, document => document.PageId),
        new("PageVersion", PropertyKind.Number, document => (decimal?)document.PageVersion),
        new("Version", PropertyKind.Number, document => (decimal)document.Version),
        new("ReadOnly", PropertyKind.Truth, document => document.ReadOnly),
        new("Author", PropertyKind.Text, document => document.Author),
        new("Created", PropertyKind.Time, document => document.Created),
        new("Modified", PropertyKind.Time, document => document.Modified),
        new("Imported", PropertyKind.Time, document => document.Imported),
        new("Edited", PropertyKind.Truth, document => document.Edited),
        new("Gone", PropertyKind.Time, document => document.Gone),
        new("GoneReason", PropertyKind.Text, document => document.GoneReason?.ToString(), Enum.GetNames<GoneReason>()),
        new("Position", PropertyKind.Number, document => (decimal?)document.Position),
        new("Ancestors", PropertyKind.Texts, document => document.Ancestors),
        new("Collections", PropertyKind.Texts, document => document.Collections),
        new("Tags", PropertyKind.Texts, document => document.Tags),
        new("Url", PropertyKind.Text, document => document.Url?.OriginalString),
    ];

    private static readonly Dictionary<string, FilterProperty> ByName =
        new(All.Select(property => KeyValuePair.Create(property.Name, property)), StringComparer.OrdinalIgnoreCase)
        {
            ["Tag"] = All.Single(property => property.Name == "Tags"),
            ["Collection"] = All.Single(property => property.Name == "Collections"),
        };

    public static IEnumerable<string> Names => All.Select(property => property.Name);

    public static FilterProperty? Find(string name) => ByName.GetValueOrDefault(name);

    /// <summary>What it holds, as an error says it.</summary>
    public string Described => Kind switch
    {
        PropertyKind.Text => "a text",
        PropertyKind.Texts => "a list",
        PropertyKind.Number => "a number",
        PropertyKind.Truth => "$true or $false",
        _ => "a time",
    };
}
