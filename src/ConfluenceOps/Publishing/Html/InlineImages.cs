using ConfluenceOps.Documents;

namespace ConfluenceOps.Publishing.Html;

/// <summary>Pictures that are put into the page itself, as long as there is room.</summary>
internal sealed class InlineImages(FileStore files)
{
    /// <summary>The largest picture, in bytes.</summary>
    public const long LargestImage = 5 * 1024 * 1024;

    /// <summary>All pictures of a page together, in bytes.</summary>
    public const long LargestPage = 50 * 1024 * 1024;

    private readonly Dictionary<string, string?> _known = new(StringComparer.Ordinal);
    private long _used;

    /// <summary>The picture as an address that holds it; null when it is too large, is not here, or is no picture.</summary>
    public string? Find(string storedAs)
    {
        // A picture that is shown again is written again, and takes its room again.
        if (_known.TryGetValue(storedAs, out var known))
            return known is null || _used + known.Length > LargestPage ? null : Count(known);
        if (files.SizeOf(storedAs) is not (> 0 and <= LargestImage))
            return _known[storedAs] = null;
        var bytes = File.ReadAllBytes(files.PathOf(storedAs));
        var address = ImageType.Of(bytes) is { } type ? $"data:{type};base64,{Convert.ToBase64String(bytes)}" : null;
        _known[storedAs] = address;
        return address is null || _used + address.Length > LargestPage ? null : Count(address);
    }

    private string Count(string address)
    {
        _used += address.Length;
        return address;
    }
}
