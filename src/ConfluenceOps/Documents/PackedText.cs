using System.IO.Compression;
using System.Text;

namespace ConfluenceOps.Documents;

/// <summary>A text, packed for a day that may never come.</summary>
/// <param name="Bytes">The text in UTF-8, compressed with Brotli.</param>
/// <param name="Format">How the text is written.</param>
public readonly record struct PackedText(byte[] Bytes, BodyFormat Format)
{
    /// <summary>Packs a text.</summary>
    public static PackedText Pack(string text, BodyFormat format)
    {
        var plain = Encoding.UTF8.GetBytes(text);
        var packed = new byte[BrotliEncoder.GetMaxCompressedLength(plain.Length)];
        // The lowest quality: importing must not wait for it.
        return BrotliEncoder.TryCompress(plain, packed, out var length, quality: 0, window: 18)
            ? new PackedText(packed[..length], format)
            : throw new InvalidOperationException("Brotli's own bound did not hold.");
    }

    /// <summary>The text as it was.</summary>
    public string Unpack()
    {
        using var plain = new BrotliStream(new MemoryStream(Bytes), CompressionMode.Decompress);
        using var reader = new StreamReader(plain, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
