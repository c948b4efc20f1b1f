using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace ConfluenceOps.Tool.Mcp;

/// <summary>The address of a document for assistants: <c>confluence://ENG/12</c>, the key of its space and the catalog's number of it.</summary>
/// <param name="Space">The key of the space, without regard to case.</param>
/// <param name="Id">The number.</param>
internal sealed record DocumentUri(string Space, long Id)
{
    /// <summary>All addresses, as a template of RFC 6570.</summary>
    public const string Template = $"{Scheme}{{space}}/{{id}}";

    private const string Scheme = "confluence://";

    public static bool TryParse(string text, [NotNullWhen(true)] out DocumentUri? uri)
    {
        uri = text.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            && text[Scheme.Length..].Split('/') is [{ Length: > 0 } space, var number]
            && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? new DocumentUri(Uri.UnescapeDataString(space), id)
            : null;
        return uri is not null;
    }

    /// <summary>The address as it is written.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Scheme}{Uri.EscapeDataString(Space)}/{Id}");
}
