using ConfluenceOps.Http.Errors;
using ConfluenceOps.Sites;
using ConfluenceOps.Sites.Scopes;

namespace ConfluenceOps.Connections.Status;

/// <summary>Finds out whether the account administers Confluence, by what administrators alone are answered: the audit log.</summary>
internal static class AdministratorCheck
{
    public static async Task<Finding> RunAsync(ISite site, ConnectionNeeds needs, CancellationToken cancel)
    {
        try
        {
            await foreach (var _ in site.GetAuditRecordsAsync(new AuditQuery(Text: "nothing that is in any log"), cancel).ConfigureAwait(false))
                break;
        }
        catch (AccessDeniedException)
        {
            return Finding.Pass("no administrator: it reads no audit log and sees no restricted page that does not name it");
        }
        catch (Exception error) when (error is ScopeMissingException or NotFoundException or ServerFaultException)
        {
            return Finding.Pass("not known: the token may not ask");
        }
        var needsIt = needs.ScopesAt(site.Kind).Any(scope => scope.Jobs.Any(job => job is SiteJob.Review or SiteJob.Audit or SiteJob.ChangeAccess));
        return needs.Scopes.Count > 0 && !needsIt
            ? Finding.Warn("an administrator of Confluence, which is more than what was named needs", "Connect as an account with no more rights than the job takes; see Test-ConfluenceServiceAccount.")
            : Finding.Pass("an administrator of Confluence: right for reviews, more than imports need");
    }
}
