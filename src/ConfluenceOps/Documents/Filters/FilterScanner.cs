using System.Globalization;
using System.Text;

namespace ConfluenceOps.Documents.Filters;

/// <summary>Takes the text of a filter apart, piece by piece.</summary>
internal sealed class FilterScanner(string text)
{
    /// <summary>What programs that mean well make of quotation marks; PowerShell takes them too.</summary>
    private const string SingleQuotes = "'\u2018\u2019\u201A\u201B", DoubleQuotes = "\"\u201C\u201D\u201E";

    private static readonly Dictionary<char, string> Refused = new()
    {
        ['|'] = "Pipelines are not a part of filters.",
        [';'] = "A filter is one condition: several statements are not a part of filters.",
        ['='] = "Assignments are not a part of filters; -eq compares.",
        ['>'] = "'>' is not a part of filters; -gt and -ge compare.",
        ['<'] = "'<' is not a part of filters; -lt and -le compare.",
        ['&'] = "Calls are not a part of filters; -and joins conditions.",
        ['{'] = "Script blocks are not a part of filters.",
        ['}'] = "Script blocks are not a part of filters.",
        ['['] = "Types and indexes are not a part of filters.",
        [']'] = "Types and indexes are not a part of filters.",
        ['.'] = "Members of a property are not a part of filters.",
        ['+'] = "Arithmetic is not a part of filters.",
        ['*'] = "Arithmetic is not a part of filters.",
        ['/'] = "Arithmetic is not a part of filters.",
        ['%'] = "Arithmetic is not a part of filters.",
    };

    private int _at;

    /// <summary>The next piece.</summary>
    /// <exception cref="FilterException">What stands there can be none.</exception>
    public FilterToken Next()
    {
        SkipBlanks();
        var start = _at;
        if (start == text.Length)
            return new FilterToken(FilterTokenKind.End, new FilterPlace(start, 0));
        var sign = text[start];
        return sign switch
        {
            '(' => Sign(FilterTokenKind.Open, 1),
            ')' => Sign(FilterTokenKind.Close, 1),
            ',' => Sign(FilterTokenKind.Comma, 1),
            '!' => Sign(FilterTokenKind.Operator, 1, "-not"),
            '@' when Peek(1) == '(' => Sign(FilterTokenKind.OpenList, 2),
            '$' => Variable(),
            '-' when char.IsAsciiLetter(Peek(1)) => Operator(),
            '-' when char.IsAsciiDigit(Peek(1)) => Number(),
            _ when SingleQuotes.Contains(sign, StringComparison.Ordinal) => Quoted(SingleQuotes),
            _ when DoubleQuotes.Contains(sign, StringComparison.Ordinal) => Quoted(DoubleQuotes),
            _ when char.IsAsciiDigit(sign) => Number(),
            _ when IsWordSign(sign) => Name(start),
            _ => throw Refuse(start, 1, Refused.GetValueOrDefault(sign) ?? $"'{VisibleText.Of($"{sign}")}' is not a part of filters."),
        };
    }

    private static bool IsWordSign(char sign) => char.IsLetterOrDigit(sign) || sign == '_';

    private void SkipBlanks()
    {
        while (_at < text.Length)
        {
            if (text[_at] == '#')
                _at = text.IndexOf('\n', _at) is var end and >= 0 ? end : text.Length;
            else if (char.IsWhiteSpace(text[_at]) || (text[_at] == '`' && Peek(1) is '\r' or '\n'))
                _at++;
            else
                return;
        }
    }

    private char Peek(int ahead) => _at + ahead < text.Length ? text[_at + ahead] : '\0';

    private FilterToken Sign(FilterTokenKind kind, int length, string named = "")
    {
        var token = new FilterToken(kind, new FilterPlace(_at, length), named);
        _at += length;
        return token;
    }

    private string Word()
    {
        var start = _at;
        while (_at < text.Length && IsWordSign(text[_at]))
            _at++;
        return text[start.._at];
    }

    private FilterToken Name(int start)
    {
        var name = Word();
        if (Peek(0) is '.' or '(' or '[' or ':' or '-')
            throw Refuse(_at, 1, $"Members and calls are not a part of filters, so nothing can follow {name} directly.");
        return new FilterToken(FilterTokenKind.Name, From(start), name);
    }

    private FilterToken Operator()
    {
        var start = _at++;
        var word = Word();
        return new FilterToken(FilterTokenKind.Operator, From(start), $"-{word.ToLowerInvariant()}");
    }

    private FilterToken Variable()
    {
        var start = _at++;
        if (Peek(0) == '(')
            throw Refuse(start, 2, "Sub-expressions are not a part of filters.");
        switch (Word().ToUpperInvariant())
        {
            case "TRUE":
                return new FilterToken(FilterTokenKind.Literal, From(start), Value: true);
            case "FALSE":
                return new FilterToken(FilterTokenKind.Literal, From(start), Value: false);
            case "NULL":
                return new FilterToken(FilterTokenKind.Literal, From(start));
            case "_" or "PSITEM" when Peek(0) == '.' && IsWordSign(Peek(1)):
                _at++;
                return Name(start);
            case "_" or "PSITEM":
                throw Refuse(start, _at - start, "After the document itself comes one of its properties, such as $_.Title.");
            default:
                throw new FilterException(
                    text, From(start), "Variables are not a part of filters.",
                    "Put the value itself into the filter, or give the filter as a text in double quotes: -Filter \"Space -eq '$space'\".");
        }
    }

    private FilterToken Number()
    {
        var start = _at++;
        while (IsWordSign(Peek(0)) || (Peek(0) == '.' && char.IsAsciiDigit(Peek(1))))
            _at++;
        var digits = text[start.._at];
        return decimal.TryParse(digits, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? new FilterToken(FilterTokenKind.Literal, From(start), Value: number)
            : throw Refuse(start, digits.Length, $"{digits} is no number.");
    }

    private FilterToken Quoted(string quotes)
    {
        var start = _at++;
        var content = new StringBuilder();
        for (; _at < text.Length; _at++)
        {
            var sign = text[_at];
            if (quotes == DoubleQuotes && (sign is '$' or '`'))
                throw Refuse(_at, 1, $"'{sign}' in double quotes would be filled in by PowerShell, and a filter is only read; in single quotes it means itself.");
            if (quotes.Contains(sign, StringComparison.Ordinal))
            {
                // A quotation mark that stands twice is one of the text.
                if (!quotes.Contains(Peek(1), StringComparison.Ordinal) || Peek(1) == '\0')
                {
                    _at++;
                    return new FilterToken(FilterTokenKind.Literal, From(start), Value: content.ToString());
                }

                _at++;
            }

            content.Append(sign);
        }

        throw Refuse(start, 1, "The text that begins here has no closing quotation mark.");
    }

    private FilterPlace From(int start) => new(start, _at - start);

    private FilterException Refuse(int start, int length, string problem) => new(text, new FilterPlace(start, length), problem);
}
