using System.Text;

namespace ConfluenceOps.Publishing.Html;

/// <summary>Tells by its first bytes what kind of picture a file is, whatever it is called.</summary>
internal static class ImageType
{
    private const int Looked = 1024;

    /// <summary>The media type; null when no browser shows it as a picture.</summary>
    public static string? Of(ReadOnlySpan<byte> file)
    {
        if (file.Length > 8 && file[0] == 0x89 && file[1..].StartsWith("PNG\r\n\x1a\n"u8))
            return "image/png";
        if (file.Length > 3 && file[0] == 0xff && file[1] == 0xd8 && file[2] == 0xff)
            return "image/jpeg";
        if (file.StartsWith("GIF87a"u8) || file.StartsWith("GIF89a"u8))
            return "image/gif";
        if (file.Length > 12 && file.StartsWith("RIFF"u8) && file[8..].StartsWith("WEBP"u8))
            return "image/webp";
        if (file.Length > 12 && file[4..].StartsWith("ftypavif"u8))
            return "image/avif";
        if (file.StartsWith("BM"u8) && file.Length > 54)
            return "image/bmp";
        // As a picture it runs no script and asks nobody for anything, whatever is in it.
        return IsSvg(Encoding.UTF8.GetString(file[..Math.Min(file.Length, Looked)])) ? "image/svg+xml" : null;
    }

    private static bool IsSvg(string beginning)
    {
        var start = beginning.TrimStart('\ufeff', ' ', '\t', '\r', '\n');
        return start.StartsWith("<svg", StringComparison.Ordinal)
            || (start.StartsWith("<?xml", StringComparison.Ordinal) || start.StartsWith("<!", StringComparison.Ordinal)) && start.Contains("<svg", StringComparison.Ordinal);
    }
}
