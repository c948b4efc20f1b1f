using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace ConfluenceOps.Publishing;

/// <summary>Names of files and folders made from what strangers wrote: one part of a path, the same on Windows, macOS and Linux.</summary>
internal static class SafeName
{
    /// <summary>In UTF-8: file systems allow 255 bytes, of which a number and an extension take some.</summary>
    private const int MostBytes = 200;

    /// <summary>In characters: Windows allows a path of 260.</summary>
    private const int MostCharacters = 100;

    private const string Unnamed = "untitled";

    private static readonly FrozenSet<string> Devices = new[]
    {
        "CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$",
        "COM0", "COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7", "COM8", "COM9", "COM¹", "COM²", "COM³",
        "LPT0", "LPT1", "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9", "LPT¹", "LPT²", "LPT³",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>A name for a document or a folder.</summary>
    public static string Of(string title) => Guard(Cut(Clean(title), MostCharacters, MostBytes));

    /// <summary>A name for a file, which keeps its extension when it is cut.</summary>
    public static string OfFile(string fileName)
    {
        const int LongestExtension = 20;
        var name = Clean(fileName);
        var dot = name.LastIndexOf('.');
        if (dot <= 0 || name.Length - dot > LongestExtension)
            return Guard(Cut(name, MostCharacters, MostBytes));
        var extension = name[dot..];
        return Guard(Cut(name[..dot], MostCharacters - extension.Length, MostBytes - Encoding.UTF8.GetByteCount(extension)) + extension);
    }

    private static string Clean(string name)
    {
        var clean = new StringBuilder(name.Length);
        foreach (var rune in name.EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar)
                continue;
            switch (Rune.GetUnicodeCategory(rune))
            {
                // Overrides of the reading direction among them, which make a name look like another one.
                case UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned:
                    break;
                case UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.SpaceSeparator:
                    clean.Append(' ');
                    break;
                default:
                    clean.Append(IsReserved(rune) ? "-" : rune.ToString());
                    break;
            }
        }
        return clean.ToString().Normalize(NormalizationForm.FormC);
    }

    private static bool IsReserved(Rune rune) => rune.Value is '<' or '>' or ':' or '"' or '/' or '\\' or '|' or '?' or '*';

    private static string Cut(string name, int characters, int bytes)
    {
        var length = 0;
        foreach (var rune in name.EnumerateRunes())
        {
            bytes -= rune.Utf8SequenceLength;
            if (bytes < 0 || length + rune.Utf16SequenceLength > characters)
                break;
            length += rune.Utf16SequenceLength;
        }
        return name[..length].Trim(' ');
    }

    /// <summary>Keeps a name from being none, a device, hidden, or another one to Windows, which drops dots at the end.</summary>
    private static string Guard(string name)
    {
        var trimmed = name.Trim(' ').TrimEnd('.', ' ');
        if (trimmed.Length == 0)
            return Unnamed;
        var stem = trimmed.Split('.')[0].TrimEnd(' ');
        return trimmed[0] == '.' || Devices.Contains(stem) ? $"_{trimmed}" : trimmed;
    }
}
