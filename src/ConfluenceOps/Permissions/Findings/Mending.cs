using System.Text.RegularExpressions;
using ConfluenceOps.Sites;
using ConfluenceOps.Sites.Access;

namespace ConfluenceOps.Permissions.Findings;

/// <summary>The commands that mend what a rule found, as they can be pasted.</summary>
/// <remarks>Names of groups come from strangers: whatever is not plainly a word is quoted, and a remark never leaves its line.</remarks>
internal static partial class Mending
{
    /// <summary>Takes away all that a principal holds in a space.</summary>
    public static string Revoke(Holding holding) => Revoke(holding.Space, holding.Principal);

    /// <inheritdoc cref="Revoke(Holding)"/>
    public static string Revoke(SpaceRecord space, Principal principal) =>
        Who(principal) is { } who ? $"Revoke-ConfluencePermission -Space {Quote(space.Space.Key)} {who}" : ByHand(space, principal);

    /// <summary>Takes away some of what a principal holds in a space. A role is whole, so a smaller one takes its place.</summary>
    public static string Revoke(Holding holding, IReadOnlyCollection<AccessRight> rights)
    {
        if (Who(holding.Principal) is not { } who)
            return ByHand(holding.Space, holding.Principal);
        var operations = holding.Operations.Where(operation => Strength.RightOf(operation) is { } right && rights.Contains(right)).ToList();
        var where = $"-Space {Quote(holding.Space.Space.Key)} {who}";
        return !operations.Except(holding.Granted).Any() ? $"Revoke-ConfluencePermission {where} -Operation {Quoted(operations)}"
            : holding.RoleWithout(rights) is { } smaller ? $"Grant-ConfluencePermission {where} -Role {Quote(smaller.Name)}"
            : Revoke(holding);
    }

    /// <summary>Grants rights in a space.</summary>
    public static string Grant(SpaceRecord space, Principal principal, params SpaceOperation[] operations) =>
        $"Grant-ConfluencePermission -Space {Quote(space.Space.Key)} {Who(principal)} -Operation {Quoted(operations)}";

    /// <summary>Puts somebody on a list of a page.</summary>
    public static string AddRestriction(ContentNode page, RestrictedOperation operation, Principal principal) =>
        $"Add-ConfluenceRestriction -Page {Quote(page.Id)} -Operation {operation} {Who(principal)}";

    /// <summary>Takes somebody off a list of a page.</summary>
    public static string RemoveRestriction(ContentNode page, RestrictedOperation operation, Principal principal) =>
        Who(principal) is { } who
            ? $"Remove-ConfluenceRestriction -Page {Quote(page.Id)} -Operation {operation} {who}"
            : $"Take '{principal}' off the list of '{page.Title}' there.";

    /// <summary>Commands one after the other.</summary>
    public static string Then(params IEnumerable<string> commands) => string.Join("; ", commands);

    /// <summary>A command with what a person should know before running it.</summary>
    public static string Remark(string command, string remark) => $"{command} # {remark}";

    private static string ByHand(SpaceRecord space, Principal principal) =>
        $"Look '{principal}' up in the permissions of {space.Space.Key} and take it away there: no command knows what it is.";

    /// <returns>Null for what no command can name.</returns>
    private static string? Who(Principal principal) => principal.Kind switch
    {
        PrincipalKind.User => $"-User {Quote(principal.Id)}",
        PrincipalKind.Group => $"-Group {Quote(principal.ToString())}",
        PrincipalKind.AccessClass => $"-AccessClass {Quote(principal.Id)}",
        PrincipalKind.Anonymous => "-Anonymous",
        _ => null,
    };

    private static string Quoted(IEnumerable<SpaceOperation> operations) => string.Join(", ", operations.Select(operation => Quote(operation.ToString())));

    /// <summary>PowerShell takes five characters for a single quote, and doubling each keeps it a character.</summary>
    private static string Quote(string value) =>
        PlainWord().IsMatch(value) ? value : $"'{SingleQuotes().Replace(VisibleText.Of(value), "$0$0")}'";

    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9_.:-]*\z")]
    private static partial Regex PlainWord();

    [GeneratedRegex("['\u2018\u2019\u201A\u201B]")]
    private static partial Regex SingleQuotes();
}
