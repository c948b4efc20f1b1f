using ConfluenceOps.Sites.Access;
using ConfluenceOps.Sites.Exports.Index;

namespace ConfluenceOps.Sites.Exports.Access;

/// <summary>What a site as a whole grants, which full backups say.</summary>
/// <remarks>facts.md, sections 4.5 and 4.6.</remarks>
internal sealed class SiteGrants(ExportIndex index)
{
    private readonly ILookup<string, Principal> _holders = index.Grants.OfSite.ToLookup(row => row.Type.ToUpperInvariant(), index.Grants.PrincipalOf);

    /// <summary>What the site lets people in by; two are told by full backups alone.</summary>
    public IReadOnlyList<SecuritySetting> Settings =>
    [
        Setting("AnonymousAccess", "Whether people who are not signed in may use Confluence at all.", "Anonymous access",
            _holders["USECONFLUENCE"].Contains(Principal.Anonymous) ? "on" : "off"),
        Setting("UnlicensedAccess", "Whether people without a license may view spaces, as customers of a service desk do.", "Unlicensed access", IsHeld("LIMITEDUSECONFLUENCE") ? "on" : "off"),
        Setting("SpaceCreation", "Who may create spaces, and so grant rights in them.", "the right to create spaces", Names("CREATESPACE")),
    ];

    /// <summary>People to whom the site grants something by themselves and not by a group: one group for each such right, in words that no group has for a name.</summary>
    public IEnumerable<Group> SingleHolders => SiteRight.All.Where(right => PeopleWith(right).Any())
        .Select(right => new Group { Id = right.Holders, Name = right.Holders, Access = right.Access });

    private bool IsKnown => _holders.Count > 0;

    /// <summary>What membership of a group gives; null where the export does not say.</summary>
    public GroupAccess? AccessOf(string group) => !IsKnown ? null : SiteRight.All
        .Where(right => _holders[right.Stored].Any(holder => holder.Kind == PrincipalKind.Group && holder.Id == group))
        .Aggregate(GroupAccess.None, (all, right) => all | right.Access);

    /// <summary>Who is in a group of <see cref="SingleHolders"/>; null for any other.</summary>
    public IEnumerable<string>? HoldersIn(Group group) =>
        SiteRight.All.FirstOrDefault(right => right.Holders == group.Id) is { } right ? PeopleWith(right) : null;

    private IEnumerable<string> PeopleWith(SiteRight right) => _holders[right.Stored].Where(holder => holder.Kind == PrincipalKind.User).Select(holder => holder.Id);

    private bool IsHeld(string type) => _holders.Contains(type);

    private string Names(string type) => IsHeld(type) ? string.Join(", ", _holders[type].Select(holder => holder.ToString()).Distinct()) : "nobody";

    private SecuritySetting Setting(string name, string meaning, string place, string value) => IsKnown
        ? new() { Name = name, State = SettingState.Known, Value = value, Meaning = meaning }
        : new() { Name = name, State = SettingState.NotShown, Meaning = meaning, Advice = $"An export of a space does not say it: look at the administration of Confluence, Global permissions, {place}." };
}
