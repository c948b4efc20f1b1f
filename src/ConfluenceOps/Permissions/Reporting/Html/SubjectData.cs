using System.Globalization;
using System.Text.Json;
using ConfluenceOps.Permissions.Deciding;

namespace ConfluenceOps.Permissions.Reporting.Html;

/// <summary>Everybody, by number: names, ids, a letter for what each is, and the statuses that are not usual.</summary>
internal static class SubjectData
{
    public static void Write(Utf8JsonWriter json, AccessDecider decider)
    {
        json.WriteStartObject("subjects");
        json.WriteTexts("names", decider.Subjects.Select(subject => subject.ToString()));
        json.WriteTexts("ids", decider.Subjects.Select(subject => subject.Id));
        json.WriteString("kinds", string.Concat(decider.Subjects.Select((subject, number) => SubjectWords.Type(subject, decider.UserOf(number))[0])));
        json.WriteStartObject("statuses");
        for (var number = 1; number < decider.Subjects.Count; number++)
            if (decider.UserOf(number) is { AccountStatus: { } status } && status is not ("" or "active"))
                json.WriteString(number.ToString(CultureInfo.InvariantCulture), status);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
