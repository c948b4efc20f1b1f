namespace ConfluenceOps.Sandbox.Cql;

/// <summary>A condition of a query.</summary>
internal abstract record CqlExpression
{
    /// <summary>All parts hold.</summary>
    internal sealed record All(IReadOnlyList<CqlExpression> Parts) : CqlExpression;

    /// <summary>At least one part holds.</summary>
    internal sealed record Any(IReadOnlyList<CqlExpression> Parts) : CqlExpression;

    /// <summary>The part does not hold.</summary>
    internal sealed record Not(CqlExpression Part) : CqlExpression;

    /// <summary>A field compared with one value, or with several for <c>in</c>.</summary>
    internal sealed record Term(string Field, string Operator, IReadOnlyList<CqlValue> Values) : CqlExpression;
}

/// <summary>A value, or a function with its arguments.</summary>
internal readonly record struct CqlValue(string Text, IReadOnlyList<string>? Arguments = null)
{
    public bool IsFunction => Arguments is not null;
}

/// <summary>A whole query.</summary>
/// <param name="Where">Its condition.</param>
/// <param name="OrderBy">The field to sort by; null for the site's own order.</param>
/// <param name="Descending">Which way.</param>
internal sealed record CqlQuery(CqlExpression Where, string? OrderBy, bool Descending);
