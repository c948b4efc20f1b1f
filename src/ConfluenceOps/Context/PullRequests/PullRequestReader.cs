using System.Text;
using System.Text.Json;
using ConfluenceOps.Context.PullRequests.Events;

namespace ConfluenceOps.Context.PullRequests;

/// <summary>Reads the events that platforms write about pull requests: files of CI, bodies of webhooks, answers of command lines.</summary>
/// <remarks>Recognised by shape alone, because the headers that name an event are gone by the time that it is a file.</remarks>
public static class PullRequestReader
{
    /// <summary>How large an event may be. GitHub sends 25 MB at most, and of pull requests far less.</summary>
    public const int MostBytes = 8 * 1024 * 1024;

    /// <summary>Each gives null for what another platform sent. Who says what it is in a word of its own comes before who has to be guessed.</summary>
    private static readonly IReadOnlyList<Func<JsonElement, PullRequest?>> _platforms =
        [GitLabEvent.Read, AzureDevOpsEvent.Read, GitHubEvent.Read, BitbucketCloudEvent.Read, BitbucketDataCenterEvent.Read, GitHubAnswer.Read];

    /// <summary>Whether a text is meant as JSON. The text of a pull request may begin with a brace, but hardly goes on like this.</summary>
    public static bool IsJson(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var rest = text.AsSpan().TrimStart('\uFEFF').TrimStart();
        return rest is ['{', ..] && rest[1..].TrimStart() is ['"' or '}', ..];
    }

    /// <summary>Reads an event.</summary>
    /// <exception cref="EventNotReadableException">It is no JSON, or nested deeper than any event.</exception>
    /// <exception cref="EventNotRecognizedException">It is not about a pull request.</exception>
    /// <exception cref="EventTooLargeException">It is larger than any event.</exception>
    public static PullRequest Read(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        if (json.Length > MostBytes)
            throw new EventTooLargeException();
        return Read(Encoding.UTF8.GetBytes(json.TrimStart('\uFEFF')));
    }

    private static PullRequest Read(byte[] json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return _platforms.Select(read => read(document.RootElement)).FirstOrDefault(read => read is not null)
                ?? throw EventNotRecognizedException.OtherShape();
        }
        catch (JsonException error)
        {
            // Its message would quote what strangers wrote.
            throw new EventNotReadableException($"it is no JSON, or nested too deeply, from line {error.LineNumber + 1 ?? 1} on");
        }
        catch (InvalidOperationException error)
        {
            throw new EventNotReadableException("it holds half a character", error);
        }
    }
}
