using System.Globalization;
using System.Text.RegularExpressions;
using ConfluenceOps.Links;

namespace ConfluenceOps.Context.Requests;

/// <summary>Finds out which pages a text asks for: by commands such as <c>@droid fill https://…</c>, or by every link in it.</summary>
/// <remarks>Texts are written by strangers: what is read of them is bounded, and nothing in them is ever fetched but by id from the connected site.</remarks>
public sealed partial class RequestReader
{
    /// <summary>What a command begins with when nobody says otherwise.</summary>
    public const string UsualTrigger = "@droid fill";

    /// <summary>The longest text that is read; what comes after is left unread.</summary>
    public const int MostCharacters = 1 << 20;

    private const int DeepestLevel = 1;

    /// <summary>Confluence itself makes none that is longer: titles have 255 characters.</summary>
    private const int LongestLink = 2000;

    private readonly Regex? _trigger;

    /// <param name="triggers">What commands begin with, whatever their capitals and spaces; null for a reader to which every link is a request.</param>
    public RequestReader(IReadOnlyList<string>? triggers)
    {
        if (triggers is null)
            return;
        var any = string.Join('|', triggers.Select(trigger => string.Join(@"[ \t]+", trigger.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Regex.Escape))));
        _trigger = new Regex($@"(?<![\w@])(?:{any})(?!\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    }

    /// <summary>The requests of a text, in its order. What could not be read is one too, so that its writer hears of it.</summary>
    public IReadOnlyList<ContextRequest> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var isCut = text.Length > MostCharacters;
        if (SpokenText.Of(isCut ? text[..MostCharacters] : text) is not { } spoken)
            return [new ContextRequest("", null, 1) { Misunderstood = "the text has quotes within quotes, too deep to be read" }];
        var requests = new List<ContextRequest>();
        var line = 0;
        foreach (var words in spoken.AsSpan().EnumerateLines())
        {
            line++;
            requests.AddRange(_trigger is null ? ReadLinks(words.ToString(), line) : ReadCommand(words.ToString(), line));
        }
        if (isCut)
            requests.Add(new ContextRequest("", null, line) { Misunderstood = string.Create(CultureInfo.InvariantCulture, $"what comes after the first {MostCharacters:N0} characters of the text was not read") });
        return requests;
    }

    /// <summary>Links that lead to Confluence by their form; of pages that somebody saved as files nothing says where they are from.</summary>
    private static IEnumerable<ContextRequest> ReadLinks(string line, int number) =>
        LinksIn(line).Select(link => Parse(link, number)).Where(request => request.Link is { IsOfNoSite: false });

    private IEnumerable<ContextRequest> ReadCommand(string line, int number)
    {
        var trigger = _trigger!.Match(line);
        if (!trigger.Success)
            return [];
        var words = line[(trigger.Index + trigger.Length)..];
        var options = OptionsOf(words);
        var links = LinksIn(words).ToList();
        return links.Count > 0
            ? links.Select(link => Parse(link, number) with { Depth = options.Depth, Section = options.Section, Misunderstood = options.Misunderstood })
            : [new ContextRequest(line.Trim(), null, number)];
    }

    private static (int Depth, string? Section, string? Misunderstood) OptionsOf(string words)
    {
        var (depth, section, misunderstood) = (0, (string?)null, (string?)null);
        // A link may have a query with words that look alike.
        foreach (Match option in Option().Matches(Address().Replace(words, " ")))
        {
            var value = option.Groups["quoted"].Success ? option.Groups["quoted"].Value : option.Groups["bare"].Value;
            if (option.Groups["name"].ValueSpan.Equals("section", StringComparison.OrdinalIgnoreCase))
                section = value;
            else if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var asked) && asked <= DeepestLevel)
                depth = asked;
            else
                (depth, misunderstood) = (DeepestLevel, $"depth={value} was taken for depth={DeepestLevel}: no more than the pages right below are taken");
        }
        return (depth, section, misunderstood);
    }

    private static ContextRequest Parse(string written, int line) => new(written, ConfluenceLink.TryParse(written, out var link) ? link : null, line);

    private static IEnumerable<string> LinksIn(string words) => Address().Matches(words).Select(match => match.Length > LongestLink ? match.Value[..LongestLink] : Trim(match.Value));

    /// <summary>Takes off what belongs to the sentence and not to the link. A bracket that closes one in the link belongs to it.</summary>
    private static string Trim(string address)
    {
        var target = address.IndexOf("](", StringComparison.Ordinal);
        var end = target < 0 ? address.Length : target;
        while (end > 0 && (IsPunctuation(address[end - 1]) || ClosesNothing(address.AsSpan(0, end))))
            end--;
        return address[..end];
    }

    private static bool IsPunctuation(char sign) => sign is '.' or ',' or ';' or ':' or '!' or '?' or '\'' or '"' or '*' or '_' or '|' or '’' or '”' or '»';

    private static bool ClosesNothing(ReadOnlySpan<char> address) => address[^1] switch
    {
        ')' => address.Count('(') < address.Count(')'),
        ']' => address.Count('[') < address.Count(']'),
        '}' => address.Count('{') < address.Count('}'),
        _ => false,
    };

    [GeneratedRegex(@"https?://[^\s<>""\u0000-\u001f]+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    [GeneratedRegex(@"(?<![\w.])(?<name>depth|section)[ \t]*=[ \t]*(?:[""“](?<quoted>[^""”]*)[""”]|(?<bare>[^\s""“]+))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Option();
}
