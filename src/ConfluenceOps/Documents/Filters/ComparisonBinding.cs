using System.Globalization;
using System.Text.RegularExpressions;
using Part = ConfluenceOps.Documents.Filters.FilterParser.Part;

namespace ConfluenceOps.Documents.Filters;

/// <summary>Makes a comparison ready to run: sees that its sides go together, and brings values to the kind of the property they are compared with.</summary>
internal sealed class ComparisonBinding(string text, Part left, ComparisonOperator comparison, FilterPlace sign, Part right)
{
    private static readonly string[] TimeForms =
    [
        "yyyy-MM-dd",
        "yyyy-MM-ddK", "yyyy-MM-dd HH:mmK", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ssK",
        "yyyy-MM-dd HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
    ];

    private readonly Operand _left = left.Operand!;
    private readonly Operand _right = right.Operand!;
    private readonly FilterProperty? _property = ((left.Operand as Named) ?? (right.Operand as Named))?.Property;

    public Func<Document, bool> Bind()
    {
        if (_property is null)
            throw Refuse(left.Place.Through(right.Place), "Two values are compared, and nothing of a document.");
        return comparison.Kind switch
        {
            ComparisonKind.Like or ComparisonKind.NotLike or ComparisonKind.Match or ComparisonKind.NotMatch => BindPattern(_property),
            ComparisonKind.Contains => BindMembership(_property, left, right),
            ComparisonKind.In => BindMembership(_property, right, left),
            ComparisonKind.NotContains => Contrary(BindMembership(_property, left, right)),
            ComparisonKind.NotIn => Contrary(BindMembership(_property, right, left)),
            _ => BindOrder(_property),
        };
    }

    private static Func<Document, bool> Contrary(Func<Document, bool> test) => document => !test(document);

    private Func<Document, bool> BindPattern(FilterProperty property)
    {
        if (_left is not Named || property.Kind is not (PropertyKind.Text or PropertyKind.Texts))
            throw Refuse(left.Place, $"{comparison} looks for a pattern in a text, and {_left} is {(_left is Named ? property.Described : "a value")}.");
        if (_right is not Literal { Value: string pattern })
            throw Refuse(right.Place, $"After {comparison} comes a pattern in quotation marks.");
        var matches = ReadPattern(pattern);
        var wanted = comparison.Kind is ComparisonKind.Like or ComparisonKind.Match;
        return Any((value, document) => matches.IsIn((string?)value ?? "", document) == wanted);
    }

    private TextPattern ReadPattern(string pattern)
    {
        try
        {
            return comparison.Kind is ComparisonKind.Like or ComparisonKind.NotLike
                ? TextPattern.Like(pattern, comparison.MindsCase)
                : TextPattern.Match(pattern, comparison.MindsCase);
        }
        catch (RegexParseException e)
        {
            throw Refuse(right.Place, $"The pattern cannot be read: {e.Message.TrimEnd('.')}.");
        }
        catch (NotSupportedException)
        {
            throw Refuse(right.Place, "The pattern is too long.");
        }
    }

    private Func<Document, bool> BindMembership(FilterProperty property, Part list, Part member)
    {
        if (member.Operand is not { IsList: false } one)
            throw Refuse(sign, $"{comparison} asks whether a list has a value, and {member.Operand} is a list itself.");
        switch (list.Operand)
        {
            // 'a' -in 'a' is a list of one in PowerShell too.
            case Literal only when comparison.Kind is ComparisonKind.In or ComparisonKind.NotIn:
                var single = Convert(property, only, list.Place);
                return document => AreEqual(one.Of(document), single);
            case LiteralList values:
                var wanted = values.Items.Select(item => Convert(property, item, list.Place)).ToList();
                return document => wanted.Exists(value => AreEqual(one.Of(document), value));
            case Named { IsList: true } many:
                var sought = one is Literal literal ? new Literal(Convert(property, literal, member.Place)) : one;
                return document => ((IReadOnlyList<string>)many.Of(document)!).Any(value => AreEqual(value, sought.Of(document)));
            default:
                throw Refuse(
                    list.Place,
                    $"{comparison} asks whether a list has a value, and {list.Operand} is no list. -eq compares with a whole value, -like '*word*' looks into a text.");
        }
    }

    private Func<Document, bool> BindOrder(FilterProperty property)
    {
        if (_left is LiteralList)
            throw Refuse(left.Place, $"A list stands on the left of -contains, and not of {comparison}.");
        if (_right.IsList)
            throw Refuse(right.Place, $"A list stands on the right of -in, and not of {comparison}.");
        if (_right is Named other && KindOfOne(other.Property) != KindOfOne(property))
            throw Refuse(left.Place.Through(right.Place), $"{property.Name} is {property.Described} and {other.Property.Name} is {other.Property.Described}.");
        if (comparison.Kind is not (ComparisonKind.Eq or ComparisonKind.Ne) && (property.Kind == PropertyKind.Truth || property.Words.Count > 0))
            throw Refuse(sign, $"The values of {property.Name} have no order; -eq and -ne compare them.");

        if (_left is Literal value)
        {
            var first = Convert(property, value, left.Place);
            return document => Compare(first, _right.Of(document));
        }

        var second = _right is Literal literal ? new Literal(Convert(property, literal, right.Place)) : _right;
        return Any((item, document) => Compare(item, second.Of(document)));
    }

    private static PropertyKind KindOfOne(FilterProperty property) => property.Kind == PropertyKind.Texts ? PropertyKind.Text : property.Kind;

    /// <summary>As PowerShell has it: on a list an operator holds when it holds for any of its elements.</summary>
    private Func<Document, bool> Any(Func<object?, Document, bool> test) => _left.IsList
        ? document => ((IReadOnlyList<string>)_left.Of(document)!).Any(item => test(item, document))
        : document => test(_left.Of(document), document);

    private bool Compare(object? a, object? b) => comparison.Kind switch
    {
        ComparisonKind.Eq => AreEqual(a, b),
        ComparisonKind.Ne => !AreEqual(a, b),
        ComparisonKind.Gt => Order(a, b) > 0,
        ComparisonKind.Ge => Order(a, b) >= 0,
        ComparisonKind.Lt => Order(a, b) < 0,
        _ => Order(a, b) <= 0,
    };

    private bool AreEqual(object? a, object? b) => (a, b) switch
    {
        (string x, string y) => x.Equals(y, comparison.MindsCase ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase),
        _ => Equals(a, b),
    };

    /// <summary>What is not there comes before everything but negative numbers, as in PowerShell.</summary>
    private int Order(object? a, object? b) => (a, b) switch
    {
        (null, null) => 0,
        (null, < 0m) => 1,
        (< 0m, null) => -1,
        (null, _) => -1,
        (_, null) => 1,
        (string x, string y) => CultureInfo.InvariantCulture.CompareInfo.Compare(x, y, comparison.MindsCase ? CompareOptions.None : CompareOptions.IgnoreCase),
        _ => ((IComparable)a).CompareTo(b),
    };

    /// <summary>A value as one of the kind that a property holds.</summary>
    private object? Convert(FilterProperty property, Literal literal, FilterPlace place) => (KindOfOne(property), literal.Value) switch
    {
        (_, null) => null,
        (PropertyKind.Text, var value) => WordOf(property, System.Convert.ToString(value, CultureInfo.InvariantCulture)!, place),
        (PropertyKind.Number, decimal number) => number,
        (PropertyKind.Number, string digits) when decimal.TryParse(digits, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) => number,
        (PropertyKind.Truth, bool truth) => truth,
        (PropertyKind.Time, string time) when DateTimeOffset.TryParseExact(
            time, TimeForms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeLocal, out var moment) => moment,
        (PropertyKind.Time, string) => throw Refuse(place, $"{literal} is no time; times are written '2026-01-31' or '2026-01-31 18:30:00Z'."),
        _ => throw Refuse(place, $"{property.Name} is {property.Described}, and {literal} is not."),
    };

    private string WordOf(FilterProperty property, string text, FilterPlace place) => property.Words.Count == 0
        ? text
        : property.Words.FirstOrDefault(word => word.Equals(text, StringComparison.OrdinalIgnoreCase))
            ?? throw Refuse(place, $"{property.Name} is never '{text}'; it is {string.Join(", ", property.Words.SkipLast(1))} or {property.Words[^1]}.");

    private FilterException Refuse(FilterPlace place, string problem) => new(text, place, problem);
}
