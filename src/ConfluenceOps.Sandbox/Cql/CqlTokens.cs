using System.Text;

namespace ConfluenceOps.Sandbox.Cql;

/// <summary>Cuts a query into tokens.</summary>
internal static class CqlTokens
{
    private const string OperatorSigns = "=!~<>";

    public static IReadOnlyList<CqlToken> Read(string query)
    {
        var tokens = new List<CqlToken>();
        var at = 0;
        while (true)
        {
            while (at < query.Length && char.IsWhiteSpace(query[at]))
                at++;
            if (at == query.Length)
                break;
            tokens.Add(Next(query, ref at));
        }

        tokens.Add(new(CqlTokenKind.End, "", at));
        return tokens;
    }

    private static CqlToken Next(string query, ref int at)
    {
        var start = at;
        switch (query[at])
        {
            case '(': return new(CqlTokenKind.Open, query[at++..at], start);
            case ')': return new(CqlTokenKind.Close, query[at++..at], start);
            case ',': return new(CqlTokenKind.Comma, query[at++..at], start);
            case '"' or '\'': return new(CqlTokenKind.Text, Quoted(query, ref at), start);
            case var sign when OperatorSigns.Contains(sign, StringComparison.Ordinal):
                at += at + 1 < query.Length && query[at..(at + 2)] is "!=" or "!~" or "<=" or ">=" ? 2 : 1;
                return new(CqlTokenKind.Operator, query[start..at], start);
            default:
                while (at < query.Length && IsInWord(query[at]))
                    at++;
                return new(CqlTokenKind.Word, query[start..at], start);
        }
    }

    // The key of a personal space starts with "~" and so needs quotes, as on a real site.
    private static bool IsInWord(char sign) =>
        !char.IsWhiteSpace(sign) && sign is not ('(' or ')' or ',' or '"' or '\'' or '=' or '!' or '~' or '<' or '>');

    private static string Quoted(string query, ref int at)
    {
        var quote = query[at];
        var start = at;
        var text = new StringBuilder();
        for (at++; at < query.Length; at++)
        {
            if (query[at] == quote)
            {
                at++;
                return text.ToString();
            }

            if (query[at] == '\\' && at + 1 < query.Length)
                at++;
            text.Append(query[at]);
        }

        throw new CqlException($"the quote at character {start + 1} is not closed");
    }
}
