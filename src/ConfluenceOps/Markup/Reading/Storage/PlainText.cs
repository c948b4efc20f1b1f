using System.Text;

namespace ConfluenceOps.Markup.Reading.Storage;

/// <summary>Text in which every space counts: code, parameters.</summary>
internal static class PlainText
{
    /// <summary>Reads the text of the element that was just begun, at any depth.</summary>
    public static string Read(StorageScanner scanner)
    {
        var depth = scanner.Depth;
        string? only = null;
        StringBuilder? joined = null;
        while (scanner.ReadInside(depth))
        {
            var piece = scanner.Kind == TokenKind.Text ? Piece(scanner) : scanner.Name is "br" ? "\n" : "";
            if (only is null)
                only = piece;
            else
                joined = (joined ?? new StringBuilder(only)).Append(piece);
        }
        return joined?.ToString() ?? only ?? "";
    }

    /// <summary>The text that was just found.</summary>
    public static string Piece(StorageScanner scanner) =>
        scanner.IsLiteral ? Characters.Clean(scanner.Text.ToString()) : Entities.Decode(scanner.Text);
}
