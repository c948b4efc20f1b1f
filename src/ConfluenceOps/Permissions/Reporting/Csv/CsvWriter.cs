using System.Buffers;
using System.Text;

namespace ConfluenceOps.Permissions.Reporting.Csv;

/// <summary>Rows as RFC 4180 has them, which a spreadsheet shows and does not run.</summary>
internal sealed class CsvWriter : IAsyncDisposable
{
    private static readonly SearchValues<char> _special = SearchValues.Create(",\"\r\n");

    private readonly StreamWriter _writer;

    /// <param name="stream">Where it goes; left open.</param>
    public CsvWriter(Stream stream) =>
        _writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true) { NewLine = "\r\n" };

    public Task WriteRowAsync(IEnumerable<string?> cells, CancellationToken cancel) =>
        _writer.WriteLineAsync(string.Join(',', cells.Select(cell => Cell(cell ?? ""))).AsMemory(), cancel);

    public ValueTask DisposeAsync() => _writer.DisposeAsync();

    private static string Cell(string text)
    {
        // Spreadsheets take cells that begin so for formulas, and titles come from strangers.
        var safe = text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' ? $"'{text}" : text;
        return safe.AsSpan().ContainsAny(_special) ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
