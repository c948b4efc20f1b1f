using System.Text.Json;
using ConfluenceOps.Permissions.Deciding;
using ConfluenceOps.Sites;
using ConfluenceOps.Sites.Access;

namespace ConfluenceOps.Permissions.Reporting.Html;

/// <summary>Whoever a grant or a list names, each once: all groups first, then whatever else turns up.</summary>
internal sealed class PrincipalTable
{
    private readonly AccessDecider _decider;
    private readonly Dictionary<string, GroupRecord> _groups;
    private readonly Dictionary<(PrincipalKind Kind, string Id), int> _numbers = [];
    private readonly List<Principal> _principals = [];

    public PrincipalTable(PermissionReview review)
    {
        _decider = review.Decider;
        _groups = review.Map.Groups.DistinctBy(record => record.Group.Id).ToDictionary(record => record.Group.Id, StringComparer.Ordinal);
        foreach (var record in review.Map.Groups)
            NumberOf(new Principal(PrincipalKind.Group, record.Group.Id, record.Group.Name));
    }

    public int NumberOf(Principal principal)
    {
        if (_numbers.TryGetValue((principal.Kind, principal.Id), out var number))
            return number;
        _principals.Add(principal);
        return _numbers[(principal.Kind, principal.Id)] = _principals.Count - 1;
    }

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartArray("principals");
        foreach (var principal in _principals)
        {
            json.WriteStartObject();
            json.WriteString("kind", principal.Kind.ToString());
            json.WriteString("name", NameOf(principal));
            if (principal.Kind == PrincipalKind.User)
                WriteUser(json, principal);
            else
                SubjectSet.WriteInto(json, _decider.Site.Of(principal));
            if (principal.Kind == PrincipalKind.Group && _groups.TryGetValue(principal.Id, out var record))
                Write(json, record);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, GroupRecord record)
    {
        if (record.Gap is { } gap)
            json.WriteString("gap", gap);
        if (record.Group.IsSelfService)
            json.WriteBoolean("isSelfService", true);
        if (record.Group.Access?.HasFlag(GroupAccess.Product) == true)
            json.WriteBoolean("givesProduct", true);
    }

    private void WriteUser(Utf8JsonWriter json, Principal principal)
    {
        if (_decider.FindSubject(principal) is { } number)
            json.WriteNumber("subject", number);
        else
            json.WriteNull("subject");
    }

    private string NameOf(Principal principal) =>
        principal.Name is null && _decider.FindSubject(principal) is { } number ? _decider.Subjects[number].ToString() : principal.ToString();
}
