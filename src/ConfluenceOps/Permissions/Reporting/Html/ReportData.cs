using System.Text.Json;
using ConfluenceOps.Permissions.Baselines;
using ConfluenceOps.Permissions.Deciding;
using ConfluenceOps.Permissions.Findings;
using ConfluenceOps.Sites;

namespace ConfluenceOps.Permissions.Reporting.Html;

/// <summary>
/// The data of the page: subjects, principals, lists and operations stand once, and everything else names them by number.
/// Who a principal stands for is written as a set, so that the page unfolds no groups; it only adds up what the grants and
/// lists say, as <see cref="AccessDecider"/> does.
/// </summary>
internal sealed class ReportData(Utf8JsonWriter json, PermissionReview review, BaselineComparison? comparison)
{
    private readonly AccessDecider _decider = review.Decider;

    public async Task WriteAsync(CancellationToken cancel)
    {
        var principals = new PrincipalTable(review);
        json.WriteStartObject();
        WriteHead();
        SubjectData.Write(json, _decider);
        WriteSets();
        new SpaceData(json, review, principals).Write();
        await json.FlushAsync(cancel).ConfigureAwait(false);
        new ContentData(json, review, principals).Write();
        await json.FlushAsync(cancel).ConfigureAwait(false);
        // Spaces and content have met all principals by now.
        principals.Write(json);
        WriteFindings();
        WriteSettings();
        await json.FlushAsync(cancel).ConfigureAwait(false);
        new ChangeData(json, comparison).Write(cancel);
        json.WriteEndObject();
        await json.FlushAsync(cancel).ConfigureAwait(false);
    }

    private void WriteHead()
    {
        json.WriteString("site", review.Site.AbsoluteUri);
        json.WriteString("gathered", review.Gathered);
        json.WriteString("account", review.Map.Account?.DisplayName);
        json.WriteNumber("requests", review.Requests);
        json.WriteNumber("seconds", review.Duration.TotalSeconds);
        json.WriteBoolean("isProductAccessKnown", review.Map.IsProductAccessKnown);
        json.WriteTexts("notSeen", review.NotSeen);
        json.WritePropertyName("agreement");
        if (review.Agreement is not { } agreement)
        {
            json.WriteNullValue();
            return;
        }
        json.WriteStartObject();
        json.WriteString("text", agreement.ToString());
        json.WriteTexts("disagreements", agreement.Disagreements.Select(one => $"{one} {one.Review.Reason}"));
        json.WriteEndObject();
    }

    private void WriteSets()
    {
        var site = _decider.Site;
        json.WriteStartObject("sets");
        SubjectSet.Write(json, "active", site.Active);
        SubjectSet.Write(json, "product", site.Product);
        SubjectSet.Write(json, "super", site.Super);
        SubjectSet.Write(json, "guests", site.Guests);
        SubjectSet.Write(json, "signedIn", site.Of(new Principal(PrincipalKind.AccessClass, "authenticated-users")));
        json.WriteEndObject();
    }

    private void WriteFindings()
    {
        json.WriteStartArray("findings");
        foreach (var finding in review.Findings)
        {
            json.WriteStartObject();
            json.WriteString("id", finding.Id);
            json.WriteString("rule", finding.Rule);
            json.WriteString("severity", finding.Severity.ToString());
            json.WriteString("what", finding.What);
            json.WriteString("why", finding.Why);
            json.WriteString("fix", finding.Fix);
            json.WriteString("space", finding.Space);
            json.WriteString("pageId", finding.PageId);
            json.WriteString("page", finding.Page);
            json.WriteString("principal", finding.Principal?.ToString());
            if (finding.Accepted is { } accepted)
                Write(accepted);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private void Write(Acceptance accepted)
    {
        json.WriteStartObject("accepted");
        json.WriteString("reason", accepted.Reason);
        json.WriteString("by", accepted.By);
        json.WriteString("until", accepted.Until?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        json.WriteEndObject();
    }

    private void WriteSettings()
    {
        json.WriteStartArray("settings");
        foreach (var setting in review.Settings)
        {
            json.WriteStartObject();
            json.WriteString("name", setting.Name);
            json.WriteString("state", setting.State.ToString());
            json.WriteString("value", setting.Value);
            json.WriteString("meaning", setting.Meaning);
            json.WriteString("advice", setting.Advice);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
