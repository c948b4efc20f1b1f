using System.Text;

namespace ConfluenceOps.Sites.Exports.Access;

/// <summary>A row of a CSV file.</summary>
/// <param name="Line">The line on which it begins, from 1.</param>
/// <param name="Fields">Its fields, without quotes.</param>
internal sealed record CsvRow(int Line, IReadOnlyList<string> Fields);

/// <summary>Reads CSV as spreadsheets write it: commas, semicolons or tabs, fields in quotes that may hold any of them and line ends.</summary>
/// <remarks>RFC 4180.</remarks>
internal sealed class CsvRows(TextReader text)
{
    private static readonly char[] _separators = [',', ';', '\t'];

    private readonly StringBuilder _field = new();
    private char? _separator;
    private int _line = 1;

    /// <summary>All rows but empty ones. The first row decides which sign separates fields.</summary>
    /// <exception cref="MemberFileException">A quote is never closed.</exception>
    public IEnumerable<CsvRow> Read()
    {
        while (text.Peek() >= 0)
        {
            var row = new CsvRow(_line, ReadFields());
            if (row.Fields.Any(field => field.Length > 0))
                yield return row;
        }
    }

    private List<string> ReadFields()
    {
        var fields = new List<string>();
        while (true)
        {
            if (text.Peek() == '"' && _field.Length == 0)
                ReadQuoted();
            var sign = text.Read();
            if (sign >= 0 && IsSeparator((char)sign))
                Finish();
            else if (sign is '\n' or -1)
            {
                Finish();
                _line++;
                _separator ??= _separators[0];
                return fields;
            }
            else if (sign != '\r')
                _field.Append((char)sign);
        }

        void Finish()
        {
            fields.Add(_field.ToString().Trim());
            _field.Clear();
        }
    }

    private bool IsSeparator(char sign)
    {
        if (_separator is null && _separators.Contains(sign))
            _separator = sign;
        return sign == _separator;
    }

    private void ReadQuoted()
    {
        var start = _line;
        text.Read();
        while (true)
        {
            var sign = text.Read();
            if (sign < 0)
                throw new MemberFileException($"A quote that begins in line {start} of the list of members is never closed.");
            if (sign == '"' && text.Peek() != '"')
                return;
            if (sign == '"')
                text.Read();
            if (sign == '\n')
                _line++;
            _field.Append((char)sign);
        }
    }
}
