using System.Globalization;
using System.Text.Json;
using ConfluenceOps.Permissions.Deciding;
using ConfluenceOps.Sites;

namespace ConfluenceOps.Permissions.Reporting.Html;

/// <summary>The content as columns: a title of ten thousand costs its letters, and no property name.</summary>
internal sealed class ContentData(Utf8JsonWriter json, PermissionReview review, PrincipalTable principals)
{
    private const int None = -1;
    private const int Unseen = -2;
    private const int Unread = -1;

    private readonly IReadOnlyList<Place> _places = review.Decider.Places;
    private readonly Numbered<string> _lists = new(StringComparer.Ordinal);
    private readonly Numbered<string> _kinds = new(StringComparer.Ordinal);
    private readonly string _site = review.Site.AbsoluteUri.TrimEnd('/');

    public void Write()
    {
        var spaces = SpaceData.Keys(review).Select((key, number) => (key, number)).ToDictionary(pair => pair.key, pair => pair.number, StringComparer.OrdinalIgnoreCase);
        var numbers = _places.Select((place, number) => (place.Node.Id, number)).ToDictionary(pair => pair.Id, pair => pair.number, StringComparer.Ordinal);
        json.WriteStartObject("content");
        json.WriteTexts("ids", _places.Select(place => place.Node.Id));
        json.WriteTexts("titles", _places.Select(place => place.Node.Title));
        json.WriteTexts("urls", _places.Select(place => place.Node.Url is { } url ? Address(url) : null));
        Column("kind", place => _kinds.PlaceOf(place.Node.Type));
        Column("spaces", place => spaces[place.Space.Record.Space.Key]);
        Column("parents", place => place.Parent is { } parent ? numbers[parent.Node.Id] : place.Node.ParentId is null ? None : Unseen);
        Column("authors", place => place.Author ?? None);
        Column("view", place => ListOf(place.Node.Restrictions, RestrictedOperation.View));
        Column("edit", place => ListOf(place.Node.Restrictions, RestrictedOperation.Edit));
        WriteGaps();
        json.WriteTexts("kinds", _kinds.Items);
        json.WriteEndObject();
        WriteLists();
    }

    private void Column(string name, Func<Place, int> value)
    {
        json.WriteStartArray(name);
        foreach (var place in _places)
            json.WriteNumberValue(value(place));
        json.WriteEndArray();
    }

    /// <summary>The number of a list, from 1; lists of the same principals are one.</summary>
    private int ListOf(IReadOnlyList<Restriction>? restrictions, RestrictedOperation operation)
    {
        if (restrictions is null)
            return Unread;
        var allowed = restrictions.Where(one => one.Operation == operation).ToList();
        // A list of nobody lets nobody pass; no list lets everybody.
        return allowed.Count == 0 ? 0 : 1 + _lists.PlaceOf(string.Join(',', allowed.SelectMany(one => one.Allowed).Select(principals.NumberOf).Distinct()));
    }

    private void WriteGaps()
    {
        json.WriteStartObject("gaps");
        for (var number = 0; number < _places.Count; number++)
            if (_places[number].Node.Gap is { } gap)
                json.WriteString(number.ToString(CultureInfo.InvariantCulture), gap);
        json.WriteEndObject();
    }

    private void WriteLists()
    {
        json.WriteStartArray("lists");
        foreach (var list in _lists.Items)
            json.WriteRawValue($"[{list}]");
        json.WriteEndArray();
    }

    private string Address(Uri url) =>
        url.OriginalString.StartsWith($"{_site}/", StringComparison.Ordinal) ? url.OriginalString[_site.Length..] : url.OriginalString;
}
