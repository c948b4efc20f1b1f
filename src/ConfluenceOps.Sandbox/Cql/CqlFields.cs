using static ConfluenceOps.Sandbox.Cql.CqlExpression;

namespace ConfluenceOps.Sandbox.Cql;

/// <summary>The fields by which things of one kind can be searched, and the way from a query to a test of one thing.</summary>
internal abstract class CqlFields<T>
{
    /// <summary>A test for a term; null when the field is not known.</summary>
    protected abstract Func<T, bool>? Test(Term term);

    /// <summary>Turns a condition into a test.</summary>
    public Func<T, bool> Compile(CqlExpression expression)
    {
        switch (expression)
        {
            case All all:
                var every = all.Parts.Select(Compile).ToArray();
                return item => Array.TrueForAll(every, part => part(item));
            case Any any:
                var some = any.Parts.Select(Compile).ToArray();
                return item => Array.Exists(some, part => part(item));
            case Not not:
                var inner = Compile(not.Part);
                return item => !inner(item);
            case Term term:
                return Test(term) ?? throw new CqlException($"no field '{term.Field}' exists here");
            default:
                throw new InvalidOperationException($"{expression.GetType().Name} is not known.");
        }
    }

    /// <summary>A field that has one of several values: = != in, not in.</summary>
    protected static Func<T, bool> OneOf(Term term, Func<T, string?> valueOf) =>
        OneOf(term, (item, wanted) => valueOf(item) is { } value && wanted.Contains(value));

    /// <summary>A field that is compared with the wanted values as a set.</summary>
    protected static Func<T, bool> OneOf(Term term, Func<T, HashSet<string>, bool> matches)
    {
        var wanted = term.Values.Select(Plain).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return term.Operator switch
        {
            "=" or "in" => item => matches(item, wanted),
            "!=" or "not in" => item => !matches(item, wanted),
            _ => throw NotSupported(term),
        };
    }

    /// <summary>A field of words: ~ and !~.</summary>
    protected static Func<T, bool> Words(Term term, Func<T, string> textOf)
    {
        var words = new SearchWords(Plain(term.Values[0]));
        return term.Operator switch
        {
            "~" => item => words.AreIn(textOf(item)),
            "!~" => item => !words.AreIn(textOf(item)),
            _ => throw NotSupported(term),
        };
    }

    protected static string Plain(CqlValue value) =>
        value.IsFunction ? throw new CqlException($"no function '{value.Text}' exists for this field") : value.Text;

    protected static CqlException NotSupported(Term term) => new($"the field '{term.Field}' does not support '{term.Operator}'");
}
