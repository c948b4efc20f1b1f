using System.Buffers.Binary;

namespace ConfluenceOps.Links;

/// <summary>The code in a short link such as <c>/wiki/x/2EkGOQ</c>: a page id in disguise, readable without a request.</summary>
/// <remarks>facts.md, section 8: 64 bits, little endian, as base64 without the trailing <c>A</c>s.</remarks>
internal static class TinyLink
{
    private const int LongestCode = 11;

    /// <summary>The page id; null when this is no such code.</summary>
    public static string? Decode(ReadOnlySpan<char> code)
    {
        if (code.Length is 0 or > LongestCode)
            return null;
        Span<char> base64 = stackalloc char[LongestCode + 1];
        for (var i = 0; i < LongestCode; i++)
            // The other way round than the usual alphabet for addresses has it.
            base64[i] = i >= code.Length ? 'A' : code[i] switch { '-' => '/', '_' => '+', '/' or '+' => '\0', var sign => sign };
        base64[LongestCode] = '=';
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        if (!Convert.TryFromBase64Chars(base64, bytes, out var length) || length != bytes.Length)
            return null;
        var id = BinaryPrimitives.ReadInt64LittleEndian(bytes);
        return id > 0 && code.SequenceEqual(Encode(id)) ? id.ToString(System.Globalization.CultureInfo.InvariantCulture) : null;
    }

    private static string Encode(long id)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, id);
        return Convert.ToBase64String(bytes).TrimEnd('=').TrimEnd('A').Replace('/', '-').Replace('+', '_');
    }
}
