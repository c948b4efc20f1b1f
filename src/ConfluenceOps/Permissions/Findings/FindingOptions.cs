namespace ConfluenceOps.Permissions.Findings;

/// <summary>What a review looks for, and what counts as too much. Wildcards everywhere.</summary>
public sealed record FindingOptions
{
    /// <summary>The rules to look by; all unless said otherwise.</summary>
    public IReadOnlyList<string> Rules { get; init; } = ["*"];

    /// <summary>How many people may administer a space before it is worth a look. Those who administer the site are not counted.</summary>
    public int AdministratorLimit { get; init; } = 5;

    /// <summary>Labels of pages that only chosen people should view.</summary>
    public IReadOnlyList<string> ConfidentialLabels { get; init; } = ["confidential", "strictly-confidential", "secret", "restricted"];

    /// <summary>Labels of pages that are for everybody inside, and for nobody else.</summary>
    public IReadOnlyList<string> InternalLabels { get; init; } = ["internal", "internal-only"];

    /// <summary>Accounts that are machines: by account id, name or e-mail address.</summary>
    public IReadOnlyList<string> ServiceAccounts { get; init; } = ["*@serviceaccount.atlassian.com", "svc-*", "svc_*", "svc.*"];

    /// <summary>For how many days a right must not have been used to be called unused.</summary>
    public int UnusedDays { get; init; } = 90;

    /// <summary>How many levels down in an open tree a view restriction is deep.</summary>
    public int DeepLevel { get; init; } = 4;

    /// <summary>A group is everybody when it holds at least this share of all people who may use Confluence; hardly any holds the last newcomer.</summary>
    public double EverybodyShare { get; init; } = 0.9;

    /// <summary>For how many days the site should keep its audit log at least.</summary>
    public int AuditRetentionDays { get; init; } = 180;
}
