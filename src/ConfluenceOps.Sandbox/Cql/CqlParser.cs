using static ConfluenceOps.Sandbox.Cql.CqlExpression;

namespace ConfluenceOps.Sandbox.Cql;

/// <summary>Reads a query: terms with and, or, not and parentheses, then perhaps one order.</summary>
internal sealed class CqlParser
{
    /// <summary>Deeper than any person nests, shallower than any stack.</summary>
    private const int DeepestNesting = 100;

    private readonly IReadOnlyList<CqlToken> _tokens;
    private int _at;
    private int _depth;

    private CqlParser(string query) => _tokens = CqlTokens.Read(query);

    private CqlToken Current => _tokens[_at];

    public static CqlQuery Parse(string query)
    {
        var parser = new CqlParser(query);
        var where = parser.AnyOf();
        var (field, descending) = parser.Order();
        if (parser.Current.Kind != CqlTokenKind.End)
            throw parser.Unexpected("'and', 'or', 'order by' or the end");
        return new(where, field, descending);
    }

    private CqlExpression AnyOf()
    {
        var parts = new List<CqlExpression> { AllOf() };
        while (Accept("or"))
            parts.Add(AllOf());
        return parts.Count == 1 ? parts[0] : new Any(parts);
    }

    private CqlExpression AllOf()
    {
        var parts = new List<CqlExpression> { Single() };
        while (Accept("and"))
            parts.Add(Single());
        return parts.Count == 1 ? parts[0] : new All(parts);
    }

    private CqlExpression Single()
    {
        if (++_depth > DeepestNesting)
            throw new CqlException($"the query is nested more than {DeepestNesting} deep");
        try
        {
            if (Accept("not"))
                return new Not(Single());
            if (Current.Kind != CqlTokenKind.Open)
                return Comparison();
            _at++;
            var inner = AnyOf();
            Expect(CqlTokenKind.Close, "')'");
            return inner;
        }
        finally
        {
            _depth--;
        }
    }

    private Term Comparison()
    {
        var field = Expect(CqlTokenKind.Word, "a field").Text;
        if (Accept("not"))
        {
            if (!Accept("in"))
                throw Unexpected("'in'");
            return new(field, "not in", Values());
        }

        if (Accept("in"))
            return new(field, "in", Values());
        var sign = Expect(CqlTokenKind.Operator, "an operator").Text;
        return new(field, sign, [Value()]);
    }

    private List<CqlValue> Values()
    {
        Expect(CqlTokenKind.Open, "'('");
        var values = new List<CqlValue> { Value() };
        while (Current.Kind == CqlTokenKind.Comma)
        {
            _at++;
            values.Add(Value());
        }

        Expect(CqlTokenKind.Close, "')'");
        return values;
    }

    private CqlValue Value()
    {
        if (Current.Kind is not (CqlTokenKind.Word or CqlTokenKind.Text))
            throw Unexpected("a value");
        var value = _tokens[_at++];
        if (value.Kind == CqlTokenKind.Text || Current.Kind != CqlTokenKind.Open)
            return new(value.Text);
        _at++;
        List<string> arguments = [];
        while (Current.Kind is CqlTokenKind.Word or CqlTokenKind.Text)
        {
            arguments.Add(_tokens[_at++].Text);
            if (Current.Kind != CqlTokenKind.Comma)
                break;
            _at++;
        }

        Expect(CqlTokenKind.Close, "')'");
        return new(value.Text, arguments);
    }

    private (string? Field, bool Descending) Order()
    {
        if (!Accept("order"))
            return (null, false);
        if (!Accept("by"))
            throw Unexpected("'by'");
        var field = Expect(CqlTokenKind.Word, "a field to order by").Text;
        if (Accept("desc"))
            return (field, true);
        Accept("asc");
        return (field, false);
    }

    private bool Accept(string keyword)
    {
        if (!Current.Is(keyword))
            return false;
        _at++;
        return true;
    }

    private CqlToken Expect(CqlTokenKind kind, string wanted) => Current.Kind == kind ? _tokens[_at++] : throw Unexpected(wanted);

    private CqlException Unexpected(string wanted) =>
        new(Current.Kind == CqlTokenKind.End
            ? $"the query ends where {wanted} is expected"
            : $"'{Current.Text}' at character {Current.At + 1} is not expected; {wanted} is");
}
