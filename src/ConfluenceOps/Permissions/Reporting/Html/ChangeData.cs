using System.Text.Json;
using ConfluenceOps.Permissions.Baselines;

namespace ConfluenceOps.Permissions.Reporting.Html;

/// <summary>What changed since a baseline. A site where much was opened or closed has more changes than anybody reads on a page: the first stand here, and how many there are.</summary>
internal sealed class ChangeData(Utf8JsonWriter json, BaselineComparison? comparison)
{
    private const int Most = 20_000;
    private const int NoPage = -1;

    private readonly Numbered<string> _texts = new(StringComparer.Ordinal);

    public void Write(CancellationToken cancel)
    {
        json.WritePropertyName("changes");
        if (comparison is null)
        {
            json.WriteNullValue();
            return;
        }
        json.WriteStartObject();
        json.WriteString("since", comparison.Before);
        json.WriteNumber("gained", comparison.Gained);
        json.WriteNumber("lost", comparison.Lost);
        json.WriteNumber("unclear", comparison.Unclear);
        json.WriteNumber("total", comparison.Access.Count);
        json.WriteTexts("newFindings", comparison.NewFindings.Select(Words));
        json.WriteTexts("goneFindings", comparison.GoneFindings.Select(Words));
        json.WriteTexts("newSpaces", comparison.NewSpaces.Select(Words));
        json.WriteTexts("goneSpaces", comparison.GoneSpaces.Select(Words));
        json.WriteTexts("newUsers", comparison.NewUsers.Select(user => user.DisplayName));
        json.WriteTexts("goneUsers", comparison.GoneUsers.Select(user => user.DisplayName));
        json.WriteTexts("deactivatedUsers", comparison.DeactivatedUsers.Select(user => user.DisplayName));
        json.WriteTexts("newPages", comparison.NewPages.Select(page => $"{page.Space} › {page.Title}"));
        json.WriteTexts("gonePages", comparison.GonePages.Select(page => $"{page.Space} › {page.Title}"));
        json.WriteTexts("rights", Enum.GetNames<AccessRight>());
        json.WriteTexts("answers", Enum.GetNames<AccessResult>());
        json.WriteStartArray("rows");
        foreach (var change in comparison.Access.Take(Most))
        {
            cancel.ThrowIfCancellationRequested();
            Write(change);
        }
        json.WriteEndArray();
        json.WriteTexts("texts", _texts.Items);
        json.WriteEndObject();
    }

    private void Write(AccessChange change)
    {
        json.WriteStartArray();
        json.WriteNumberValue(_texts.PlaceOf(change.Subject.ToString()));
        json.WriteNumberValue(_texts.PlaceOf(change.Space));
        json.WriteNumberValue(change.Page is { } page ? _texts.PlaceOf(page) : NoPage);
        json.WriteNumberValue((int)change.Right);
        json.WriteNumberValue((int)change.Before);
        json.WriteNumberValue((int)change.After);
        json.WriteNumberValue(_texts.PlaceOf(change.Through));
        json.WriteNumberValue(change.Pages);
        json.WriteEndArray();
    }

    private static string Words(BaselineFinding finding) => $"{finding.Severity}: {finding.What}";

    private static string Words(SpaceChange space) => $"{space.Key} · {space.Name}, which {space.Viewers} may view";
}
