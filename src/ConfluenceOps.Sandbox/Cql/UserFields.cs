using ConfluenceOps.Sandbox.Model;
using static ConfluenceOps.Sandbox.Cql.CqlExpression;

namespace ConfluenceOps.Sandbox.Cql;

/// <summary>The fields of accounts.</summary>
internal sealed class UserFields : CqlFields<SandboxUser>
{
    protected override Func<SandboxUser, bool>? Test(Term term) => term.Field.ToLowerInvariant() switch
    {
        "user.fullname" when term.Operator is "~" or "!~" => Words(term, user => user.DisplayName),
        "user.fullname" => OneOf(term, user => user.DisplayName),
        "user" or "user.accountid" => OneOf(term, user => user.AccountId),
        "type" => OneOf(term, _ => "user"),
        _ => null,
    };
}
