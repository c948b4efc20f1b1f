namespace ConfluenceOps.Documents.Filters;

/// <summary>A condition that a document meets or not.</summary>
internal abstract record FilterExpression
{
    public abstract bool Holds(Document document);

    /// <summary>The properties that it looks at, some of them perhaps twice.</summary>
    public abstract IEnumerable<FilterProperty> Properties { get; }

    /// <summary>The condition as a part of a larger one.</summary>
    private protected static string Inside(FilterExpression expression) => expression is Chain ? $"({expression})" : $"{expression}";
}

/// <summary>Conditions joined by -and and -or, which PowerShell binds alike and reads from left to right.</summary>
/// <remarks>Flat, so that a filter of a hundred thousand conditions is as safe to walk as one of two.</remarks>
internal sealed record Chain(FilterExpression First, IReadOnlyList<(bool IsAnd, FilterExpression Next)> Rest) : FilterExpression
{
    public override IEnumerable<FilterProperty> Properties => First.Properties.Concat(Rest.SelectMany(part => part.Next.Properties));

    public override bool Holds(Document document)
    {
        var holds = First.Holds(document);
        foreach (var (isAnd, next) in Rest)
        {
            if (holds == isAnd)
                holds = next.Holds(document);
        }

        return holds;
    }

    public override string ToString() =>
        string.Concat([Inside(First), .. Rest.Select(part => $"{(part.IsAnd ? " -and " : " -or ")}{Inside(part.Next)}")]);
}

/// <summary>The contrary of a condition.</summary>
internal sealed record Not(FilterExpression Condition) : FilterExpression
{
    public override IEnumerable<FilterProperty> Properties => Condition.Properties;

    public override bool Holds(Document document) => !Condition.Holds(document);

    public override string ToString() => Condition is Given ? $"-not {Condition}" : $"-not ({Condition})";
}

/// <summary>A property, or $true or $false, that is a condition by itself, as PowerShell has it: what is not there, nothing or empty does not hold.</summary>
internal sealed record Given(Operand Operand) : FilterExpression
{
    public override IEnumerable<FilterProperty> Properties => Operand.Properties;

    public override bool Holds(Document document) => IsTrue(Operand.Of(document));

    public override string ToString() => $"{Operand}";

    private static bool IsTrue(object? value) => value switch
    {
        null => false,
        bool truth => truth,
        string text => text.Length > 0,
        decimal number => number != 0,
        IReadOnlyList<string> texts => texts.Count > 1 || (texts.Count == 1 && texts[0].Length > 0),
        _ => true,
    };
}

/// <summary>Two operands and an operator between them.</summary>
internal sealed record Comparison(Operand Left, ComparisonOperator Operator, Operand Right, Func<Document, bool> Test) : FilterExpression
{
    public override IEnumerable<FilterProperty> Properties => Left.Properties.Concat(Right.Properties);

    public override bool Holds(Document document) => Test(document);

    public override string ToString() => $"{Left} {Operator} {Right}";
}
