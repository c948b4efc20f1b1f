namespace ConfluenceOps.Documents.Filters;

/// <summary>Understands a filter by recursive descent, to a bounded depth.</summary>
/// <remarks>
/// <code>
/// chain     := unary (('-and' | '-or') unary)*
/// unary     := ('-not' | '!') negated | primary [comparison primary]
/// negated   := ('-not' | '!') negated | primary
/// primary   := '(' chain ')' | '@(' [literals] ')' | name | literals
/// literals  := literal (',' literal)*
/// </code>
/// </remarks>
internal sealed class FilterParser
{
    private const int Deepest = 100;

    private readonly string _text;
    private readonly FilterScanner _scanner;
    private FilterToken _token;
    private int _depth;

    public FilterParser(string text)
    {
        _text = text;
        _scanner = new FilterScanner(text);
        _token = _scanner.Next();
    }

    /// <summary>The whole text as one condition.</summary>
    public FilterExpression Parse()
    {
        if (_token.Kind == FilterTokenKind.End)
            throw Refuse(_token.Place, "It is empty; a condition such as Source -eq 'Confluence' is expected.");
        var whole = Condition(ReadChain());
        return _token.Kind == FilterTokenKind.End ? whole : throw Unexpected("-and, -or or the end");
    }

    private Part ReadChain()
    {
        var first = ReadUnary();
        if (!_token.IsLogical)
            return first;
        var rest = new List<(bool, FilterExpression)>();
        var head = Condition(first);
        var last = first.Place;
        while (_token.IsLogical)
        {
            var isAnd = Take().Text == "-and";
            var next = ReadUnary();
            rest.Add((isAnd, Condition(next)));
            last = next.Place;
        }

        return new Part(first.Place.Through(last), new Chain(head, rest));
    }

    private Part ReadUnary()
    {
        var left = _token.IsNegation ? ReadNegated() : ReadPrimary();
        if (!IsComparison(out var comparison))
            return left;
        if (left.Operand is null)
        {
            throw left.Expression is Not
                ? Refuse(_token.Place, $"-not binds tighter than {_token.Text}; the comparison belongs in parentheses: -not (… {_token.Text} …).")
                : Refuse(_token.Place, $"{_token.Text} compares properties and values, and on its left is a condition.");
        }

        var sign = Take();
        var right = ReadPrimary();
        if (right.Operand is null)
            throw Refuse(right.Place, $"{sign.Text} compares properties and values, and on its right is a condition.");
        if (IsComparison(out _))
            throw Refuse(_token.Place, "A comparison cannot be compared again; -and and -or join two of them.");
        var test = new ComparisonBinding(_text, left, comparison, sign.Place, right).Bind();
        return new Part(left.Place.Through(right.Place), new Comparison(left.Operand, comparison, right.Operand, test));
    }

    private Part ReadNegated()
    {
        var negation = Take();
        return Deeper(negation.Place, () =>
        {
            var negated = _token.IsNegation ? ReadNegated() : ReadPrimary();
            return new Part(negation.Place.Through(negated.Place), new Not(Condition(negated)));
        });
    }

    private Part ReadPrimary()
    {
        switch (_token.Kind)
        {
            case FilterTokenKind.Open:
                var open = Take();
                return Deeper(open.Place, () =>
                {
                    var inner = ReadChain();
                    return inner with { Place = open.Place.Through(Close(open)) };
                });
            case FilterTokenKind.OpenList:
                return ReadList();
            case FilterTokenKind.Name:
                var name = Take();
                return new Part(name.Place, new Named(FilterProperty.Find(name.Text) ?? throw Unknown(name)));
            case FilterTokenKind.Literal:
                return ReadLiterals();
            default:
                throw Unexpected("a property, a value or a parenthesis");
        }
    }

    private Part ReadList()
    {
        var open = Take();
        var list = (_token.Kind == FilterTokenKind.Close ? null : ReadLiterals().Operand) switch
        {
            null => new LiteralList([]),
            Literal one => new LiteralList([one]),
            var several => several,
        };
        return new Part(open.Place.Through(Close(open)), list);
    }

    private Part ReadLiterals()
    {
        var first = TakeLiteral();
        if (_token.Kind != FilterTokenKind.Comma)
            return new Part(first.Place, new Literal(first.Value));
        var items = new List<Literal> { new(first.Value) };
        var last = first;
        while (_token.Kind == FilterTokenKind.Comma)
        {
            Take();
            last = TakeLiteral();
            items.Add(new Literal(last.Value));
        }

        return new Part(first.Place.Through(last.Place), new LiteralList(items));
    }

    private FilterToken TakeLiteral() => _token.Kind == FilterTokenKind.Literal ? Take() : throw Unexpected("a value, such as 'text', 12 or $true");

    private FilterPlace Close(FilterToken open) => _token.Kind switch
    {
        FilterTokenKind.Close => Take().Place,
        FilterTokenKind.End => throw Refuse(open.Place, "This parenthesis is never closed."),
        _ => throw Unexpected("-and, -or or ')'"),
    };

    /// <summary>What was read, as something that holds or not.</summary>
    private FilterExpression Condition(Part part) => part switch
    {
        { Expression: { } expression } => expression,
        { Operand: Named or Literal { Value: bool } } => new Given(part.Operand),
        _ => throw Refuse(part.Place, $"{part.Operand} alone is no condition."),
    };

    private bool IsComparison(out ComparisonOperator found)
    {
        found = default;
        if (_token.Kind != FilterTokenKind.Operator || _token.IsLogical || _token.IsNegation)
            return false;
        return ComparisonOperator.TryParse(_token.Text, out found) ? true : throw Refuse(
            _token.Place,
            $"{_token.Text} is not a part of filters; -eq, -ne, -gt, -ge, -lt, -le, -like, -match, -contains, -in and their contraries are.");
    }

    private Part Deeper(FilterPlace place, Func<Part> read)
    {
        if (++_depth > Deepest)
            throw Refuse(place, $"It is nested more than {Deepest} deep.");
        var part = read();
        _depth--;
        return part;
    }

    private FilterToken Take()
    {
        var taken = _token;
        _token = _scanner.Next();
        return taken;
    }

    private FilterException Unknown(FilterToken name) => Refuse(
        name.Place,
        NearestWord.Find(name.Text, FilterProperty.Names) is { } meant
            ? $"Documents have no such property. Is {meant} meant?"
            : $"Documents have no such property. They have {string.Join(", ", FilterProperty.Names)}; a text stands in quotation marks.");

    private FilterException Unexpected(string expected) => Refuse(_token.Place, $"{expected} is expected here, and not {_token.Described}.");

    private FilterException Refuse(FilterPlace place, string problem) => new(_text, place, problem);

    /// <summary>A part of a filter that was read: an operand, or else a condition.</summary>
    internal readonly record struct Part(FilterPlace Place, Operand? Operand, FilterExpression? Expression)
    {
        public Part(FilterPlace place, Operand operand) : this(place, operand, null) { }

        public Part(FilterPlace place, FilterExpression expression) : this(place, null, expression) { }
    }
}
