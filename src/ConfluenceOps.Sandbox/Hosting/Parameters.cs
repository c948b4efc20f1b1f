using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace ConfluenceOps.Sandbox.Hosting;

/// <summary>The parameters of a request, read as Confluence reads them: lists by comma or by repetition, wrong types refused.</summary>
internal sealed class Parameters(HttpRequest request)
{
    /// <summary>A part of the path.</summary>
    public string Path(string name) => request.RouteValues[name] as string ?? "";

    /// <summary>A part of the path that is a number.</summary>
    public long Id(string name) =>
        long.TryParse(Path(name), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? id
            : throw RefusedException.BadValue(name, Path(name), "long");

    /// <summary>A text; null when it is missing or empty.</summary>
    public string? Text(string name) => request.Query[name] is [{ Length: > 0 } value, ..] ? value : null;

    /// <summary>All values of a list; empty when it is missing.</summary>
    public IReadOnlyList<string> List(string name, int most = int.MaxValue)
    {
        var values = request.Query[name].SelectMany(value => (value ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries)).ToList();
        return values.Count <= most
            ? values
            : throw new RefusedException(400, $"'{name}' has {values.Count} values. At most {most} are allowed");
    }

    /// <summary>All numbers of a list; empty when it is missing.</summary>
    public IReadOnlyList<long> Ids(string name, int most) =>
        [.. List(name, most).Select(value => long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? id
            : throw RefusedException.BadValue(name, value, "long"))];

    /// <summary>A number within bounds.</summary>
    public int Number(string name, int normal, int least = 0, int most = int.MaxValue)
    {
        if (Text(name) is not { } text)
            return normal;
        return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw RefusedException.BadValue(name, text, most == int.MaxValue ? $"int from {least}" : $"int between {least} and {most}");
    }

    /// <summary>A switch.</summary>
    public bool Flag(string name, bool normal = false) => Text(name) is { } text ? bool.TryParse(text, out var on) && on : normal;

    /// <summary>One word out of several; the first when it is missing.</summary>
    public string OneOf(string name, params ReadOnlySpan<string> words)
    {
        if (Text(name) is not { } text)
            return words[0];
        return words.Contains(text) ? text : throw RefusedException.BadValue(name, text, "one of [" + string.Join(", ", words!) + "]");
    }
}
