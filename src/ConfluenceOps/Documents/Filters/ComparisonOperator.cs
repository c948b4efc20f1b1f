namespace ConfluenceOps.Documents.Filters;

/// <summary>How two operands are compared; the names are PowerShell's.</summary>
internal enum ComparisonKind
{
    Eq,
    Ne,
    Gt,
    Ge,
    Lt,
    Le,
    Like,
    NotLike,
    Match,
    NotMatch,
    Contains,
    NotContains,
    In,
    NotIn,
}

/// <summary>An operator of PowerShell that compares.</summary>
/// <param name="Kind">How.</param>
/// <param name="MindsCase">Whether it is one of the forms with a <c>c</c>.</param>
internal readonly record struct ComparisonOperator(ComparisonKind Kind, bool MindsCase)
{
    private static readonly Dictionary<string, ComparisonOperator> Known = Enum.GetValues<ComparisonKind>()
        .SelectMany(kind => new (string Prefix, bool MindsCase)[] { ("-", false), ("-i", false), ("-c", true) }
            .Select(form => KeyValuePair.Create($"{form.Prefix}{WordOf(kind)}", new ComparisonOperator(kind, form.MindsCase))))
        .ToDictionary();

    public static bool TryParse(string word, out ComparisonOperator found) => Known.TryGetValue(word, out found);

    public override string ToString() => $"-{(MindsCase ? "c" : "")}{WordOf(Kind)}";

    private static string WordOf(ComparisonKind kind) => kind.ToString().ToLowerInvariant();
}
