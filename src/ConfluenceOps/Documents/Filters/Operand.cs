using System.Globalization;

namespace ConfluenceOps.Documents.Filters;

/// <summary>One side of a comparison.</summary>
internal abstract record Operand
{
    /// <summary>What it is for a document: null, a string, decimal, bool, <see cref="DateTimeOffset"/> or a list of strings.</summary>
    public abstract object? Of(Document document);

    /// <summary>Whether it is a list.</summary>
    public abstract bool IsList { get; }

    /// <summary>The properties that it looks at.</summary>
    public virtual IEnumerable<FilterProperty> Properties => [];
}

/// <summary>A property of the document.</summary>
internal sealed record Named(FilterProperty Property) : Operand
{
    public override bool IsList => Property.Kind == PropertyKind.Texts;

    public override IEnumerable<FilterProperty> Properties => [Property];

    public override object? Of(Document document) => Property.Read(document);

    public override string ToString() => Property.Name;
}

/// <summary>A value that the filter names.</summary>
internal sealed record Literal(object? Value) : Operand
{
    private static readonly char[] Quotes = ['\'', '\u2018', '\u2019', '\u201A', '\u201B'];

    public override bool IsList => false;

    public override object? Of(Document document) => Value;

    public override string ToString() => Value switch
    {
        null => "$null",
        true => "$true",
        false => "$false",
        decimal number => number.ToString(CultureInfo.InvariantCulture),
        _ => $"'{string.Concat($"{Value}".Select(sign => Quotes.Contains(sign) ? $"{sign}{sign}" : $"{sign}"))}'",
    };
}

/// <summary>Values that the filter names.</summary>
internal sealed record LiteralList(IReadOnlyList<Literal> Items) : Operand
{
    public override bool IsList => true;

    public override object? Of(Document document) => Items;

    public override string ToString() => Items.Count > 1 ? string.Join(", ", Items) : $"@({string.Join(", ", Items)})";
}
