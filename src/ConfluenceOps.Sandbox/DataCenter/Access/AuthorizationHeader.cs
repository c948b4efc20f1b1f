using System.Text;

namespace ConfluenceOps.Sandbox.DataCenter.Access;

/// <summary>What a caller signs in with.</summary>
/// <param name="Name">The user name or address; null for a token.</param>
/// <param name="Secret">The password or token.</param>
internal sealed record AuthorizationHeader(string? Name, string Secret)
{
    /// <returns>Null for none, or for one that is of no use here.</returns>
    public static AuthorizationHeader? Read(string header)
    {
        if (header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase))
            return new(null, header[7..].Trim());
        if (!header.StartsWith("Basic ", StringComparison.OrdinalIgnoreCase))
            return null;
        var bytes = new byte[header.Length];
        return Convert.TryFromBase64String(header[6..].Trim(), bytes, out var length) && Encoding.UTF8.GetString(bytes, 0, length).Split(':', 2) is [var name, var secret]
            ? new(name, secret)
            : new("", "");
    }
}
