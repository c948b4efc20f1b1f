using System.Security.Cryptography;
using System.Text;

namespace ConfluenceOps.Publishing.Html;

/// <summary>What a page is made of, as it lies in the folder Assets, and the hashes by which a browser knows it.</summary>
internal static class PageAssets
{
    public static string Page { get; } = Read("page.html");

    public static string Style { get; } = Read("page.css");

    /// <summary>Mermaid, and behind it what calls it. Large, so that it is read only for a page that draws.</summary>
    public static string[] DrawingScripts => [Read("mermaid.tiny.js"), Read("diagrams.js")];

    public static string HashOf(string text) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'";

    private static string Read(string name)
    {
        using var stream = typeof(PageAssets).Assembly.GetManifestResourceStream($"ConfluenceOps.Publishing.Assets.{name}")
            ?? throw new InvalidOperationException($"{name} is not part of this assembly.");
        using var reader = new StreamReader(stream);
        // A browser reads line ends so before it hashes what stands between the tags.
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
