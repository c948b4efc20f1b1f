using ConfluenceOps.Connections;

namespace ConfluenceOps.Answering.Models;

/// <summary>Where a language model answers that speaks as OpenAI's does: most services and local servers do.</summary>
/// <param name="Url">The address that the paths of the interface follow, such as <c>https://api.openai.com/v1</c> or <c>http://localhost:11434/v1</c>.</param>
/// <param name="Model">The model's name there.</param>
public sealed record ModelEndpoint(Uri Url, string Model)
{
    /// <summary>What opens it; null for a server that asks for nothing.</summary>
    public ConnectionSecret? Key { get; init; }

    /// <summary>Whether http may go to another machine, which shows the passages and the key to the network.</summary>
    public bool AllowInsecure { get; init; }

    /// <summary>How long it may say nothing before it is given up. A model on a small machine thinks for long before its first word.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>The longest answer that is taken, in characters.</summary>
    public int LongestAnswer { get; init; } = 20_000;

    /// <summary>The machine, as people name it.</summary>
    internal string Host => Url.Authority;

    /// <summary>Where questions go.</summary>
    internal Uri Chat => new UriBuilder(Url) { Path = $"{Url.AbsolutePath.TrimEnd('/')}/chat/completions" }.Uri;

    /// <summary>The text without the key, which careless servers repeat.</summary>
    internal string WithoutKey(string text) => Key is { Value.Length: > 0 } key ? text.Replace(key.Value, "(key)", StringComparison.Ordinal) : text;
}
