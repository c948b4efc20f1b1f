using System.Security.Cryptography;

namespace ConfluenceOps.Connections.Saved;

/// <summary>Bytes that can be read, and be changed without anybody noticing, by whoever has the key alone.</summary>
/// <remarks>AES-256 in GCM: nonce, tag, then what was sealed.</remarks>
internal static class Seal
{
    private const int KeyBytes = 32;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    public static byte[] NewKey() => RandomNumberGenerator.GetBytes(KeyBytes);

    public static byte[] Close(byte[] key, ReadOnlySpan<byte> bytes)
    {
        var closed = new byte[NonceBytes + TagBytes + bytes.Length];
        var nonce = closed.AsSpan(0, NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        using var cipher = new AesGcm(key, TagBytes);
        cipher.Encrypt(nonce, bytes, closed.AsSpan(NonceBytes + TagBytes), closed.AsSpan(NonceBytes, TagBytes));
        return closed;
    }

    /// <exception cref="CryptographicException">It was sealed with another key, or was changed.</exception>
    public static byte[] Open(byte[] key, ReadOnlySpan<byte> closed)
    {
        if (closed.Length < NonceBytes + TagBytes)
            throw new CryptographicException("Too short to have been sealed.");
        var bytes = new byte[closed.Length - NonceBytes - TagBytes];
        using var cipher = new AesGcm(key, TagBytes);
        cipher.Decrypt(closed[..NonceBytes], closed[(NonceBytes + TagBytes)..], closed.Slice(NonceBytes, TagBytes), bytes);
        return bytes;
    }
}
