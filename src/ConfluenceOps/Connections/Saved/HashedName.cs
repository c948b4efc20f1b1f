using System.Security.Cryptography;
using System.Text;

namespace ConfluenceOps.Connections.Saved;

/// <summary>The name of a file for something that a person named as they liked, capitals aside.</summary>
internal static class HashedName
{
    private const int Length = 32;

    public static string Of(string name) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(name.ToUpperInvariant())))[..Length].ToLowerInvariant();
}
